import type { PrivacyFile } from '../../action/index.ts';
import type { Language } from '../../platform/language/language.ts';
import type { RecordDeclaration, TableDeclaration } from '../declarations/declaration.ts';
import { records } from '../declarations/records.ts';
import {
  basisText,
  controllerText,
  keptText,
  placeTexts,
  seenByText,
  stayReasons,
} from '../describe-record.ts';

/** One kind of record as the register of processing tells it (GDPR, article 30(1)). */
export type RegisterEntry = {
  readonly key: string;
  readonly name: string;
  /** Name of the fact and its text, in the order of the register. */
  readonly facts: readonly (readonly [head: string, text: string])[];
};

/** The facts of each entry, in order: the heads of the CSV. */
const heads = [
  'holds',
  'purpose',
  'basis',
  'controller',
  'seen_by',
  'kept',
  'stays',
  'transfers',
  'hosting',
  'stored_in',
] as const;

/** The register, written from the declarations and from the Action's own `privacy.yaml`: nobody keeps it by hand. */
export function registerEntries(language: Language, privacy: PrivacyFile | undefined): RegisterEntry[] {
  return records.map((record) => {
    const texts = textsOf(language, privacy, record);
    return {
      key: record.key,
      name: language.t(`privacy.record.${record.key}.name`),
      facts: heads.map((head) => [language.t(`privacy.register.${head}`), texts[head]] as const),
    };
  });
}

function textsOf(
  language: Language,
  privacy: PrivacyFile | undefined,
  record: RecordDeclaration,
): Record<(typeof heads)[number], string> {
  const { t, list } = language;
  const stays = stayReasons(record);
  return {
    holds: t(`privacy.record.${record.key}.holds`),
    purpose: t(`privacy.record.${record.key}.purpose`),
    basis: basisText(language, record),
    controller: controllerText(language, record.key, privacy),
    seen_by: seenByText(language, record),
    kept: keptText(language, record, privacy),
    stays:
      stays.length > 0
        ? list(stays.map((reason) => t(`privacy.stays.${reason}`)))
        : t('privacy.stays.nothing'),
    ...placeTexts(language, record.key, privacy),
    stored_in: record.tables.flatMap(personalColumns).join(', '),
  };
}

function personalColumns({ table, personal = {} }: TableDeclaration): string[] {
  const columns = Object.keys(personal);
  return columns.length > 0 ? [`${table} (${columns.join(', ')})`] : [];
}

/** The register as rows, heads first. */
export function registerRows(language: Language, entries: readonly RegisterEntry[]): string[][] {
  return [
    [language.t('privacy.register.record'), ...(entries[0]?.facts.map(([head]) => head) ?? [])],
    ...entries.map(({ name, facts }) => [name, ...facts.map(([, text]) => text)]),
  ];
}
