import type { PrivacyFile } from '../../action/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { type Document, heading, keyValues, paragraph } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Language } from '../../platform/language/language.ts';
import type { PersonalColumn } from '../declarations/declaration.ts';
import { recordOfKey, records } from '../declarations/records.ts';
import { basisText, keptText } from '../describe-record.ts';
import { type Area, areasOf, type HeldRow } from './held.ts';

/** The declaration of a column of a row, where it tells about somebody. */
export function declaredOf({ record, tableName }: HeldRow, column: string): PersonalColumn | undefined {
  return recordOfKey(record).tables.find(({ table }) => table === tableName)?.personal?.[column];
}

/** A value in one line of text. */
export const lineOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** What is held about somebody as plain data, whole (GDPR, article 20): by kind of record, with why and how long it is kept. */
export function heldAsData(
  language: Language,
  rows: readonly HeldRow[],
  { privacy, now, demonstration }: { privacy: PrivacyFile | undefined; now: Instant; demonstration: boolean },
) {
  return {
    ...(demonstration ? { demonstration: true } : {}),
    exportedAt: now,
    records: areasOf(records, rows)
      .filter(({ own, references, mentions }) => own.length + references + mentions > 0)
      .map(({ record, own, references, mentions }) => ({
        record,
        name: language.t(`privacy.record.${record}.name`),
        purpose: language.t(`privacy.record.${record}.purpose`),
        basis: basisText(language, recordOfKey(record)),
        kept: keptText(language, recordOfKey(record), privacy),
        rows: own.map(({ tableName, held }) => ({ table: tableName, ...held })),
        rowsOfOthersThatReferToYou: references,
        textsThatMentionYou: mentions,
      })),
  };
}

/** The same to be read on paper. */
export function heldDocument(
  language: Language,
  rows: readonly HeldRow[],
  about: { privacy: PrivacyFile | undefined; header: string; now: Instant; demonstration: boolean },
): Document {
  const { t } = language;
  const title = t('privacy.held.document');
  return {
    title,
    language,
    date: about.now,
    header: about.header,
    visibility: visibilityIn(language),
    demonstration: about.demonstration,
    blocks: [
      heading(title),
      paragraph(t('privacy.held.document_intro')),
      ...areasOf(records, rows).flatMap((area) => [
        heading(t(`privacy.record.${area.record}.name`), 2),
        paragraph(t(`privacy.record.${area.record}.purpose`)),
        keyValues([
          [t('privacy.register.basis'), basisText(language, recordOfKey(area.record))],
          [t('privacy.register.kept'), keptText(language, recordOfKey(area.record), about.privacy)],
          ...countsOf(language, area),
        ]),
        ...area.own.flatMap((row) => {
          // In words, and only what tells about the person: the whole with its columns is the file of data.
          const pairs = Object.entries(row.held ?? {}).flatMap(([column, value]): [string, string][] => {
            const declared = declaredOf(row, column);
            return declared ? [[t(`privacy.holds.${declared.holds}`), lineOf(value)]] : [];
          });
          return pairs.length > 0 ? [keyValues(pairs)] : [];
        }),
      ]),
    ],
  };
}

export function countsOf({ t, number }: Language, { references, mentions }: Area): [string, string][] {
  return [
    ...(references > 0 ? [[t('privacy.held.references'), number(references)] as [string, string]] : []),
    ...(mentions > 0 ? [[t('privacy.held.mentions'), number(mentions)] as [string, string]] : []),
  ];
}

/** What a value is, in words, with the column it is kept in. */
export function labelOf({ t }: Language, row: HeldRow, column: string): string {
  const declared = declaredOf(row, column);
  return declared ? `${t(`privacy.holds.${declared.holds}`)} (${column})` : column;
}
