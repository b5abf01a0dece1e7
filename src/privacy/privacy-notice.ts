import type { Context } from '../platform/http/route.ts';
import type { RecordKey } from './declarations/declaration.ts';
import { recordOfKey } from './declarations/records.ts';
import { keptText } from './describe-record.ts';
import { findPrivacy, listResponsible, type Responsible } from './queries.ts';

/** What stands where data is given: spread it into `PrivacyNotice`. */
export type Notice = {
  readonly controller: string;
  readonly purpose: string;
  readonly kept: string;
  /** On what ground, of a record that has another one from case to case. */
  readonly ground?: string;
  readonly href: string;
};

/**
 * The notice of a kind of record, from the same declaration as the register. `jurisdiction` says whose partner answers;
 * `partner` names it where a record belongs to one, as a call does.
 */
export async function privacyNotice(
  { tx, actionId, language }: Pick<Context, 'tx' | 'actionId' | 'language'>,
  key: RecordKey,
  { jurisdiction = null, partner }: { jurisdiction?: string | null; partner?: string } = {},
): Promise<Notice> {
  const privacy = await findPrivacy(tx, actionId);
  const responsible = await listResponsible(tx, actionId);
  const names =
    privacy?.controllers[key] === 'issuing_partner' && partner
      ? [partner]
      : controllersOf(responsible, privacy?.controllers[key] === 'coordinator' ? null : jurisdiction);
  return {
    controller: language.list(names),
    purpose: language.t(`privacy.record.${key}.purpose`),
    kept: keptText(language, recordOfKey(key), privacy),
    href: '/privacy',
  };
}

/** The coordinator, and the partners who work in the jurisdiction. */
function controllersOf(responsible: readonly Responsible[], jurisdiction: string | null): string[] {
  return responsible
    .filter(
      ({ role, jurisdictions }) =>
        role === 'coordinator' || (jurisdiction !== null && jurisdictions.includes(jurisdiction)),
    )
    .map(({ name }) => name);
}
