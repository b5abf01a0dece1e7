import type { Context } from '../platform/http/route.ts';
import type { RecordKey } from './declarations/declaration.ts';
import { recordOfKey } from './declarations/records.ts';
import { basisText, controllerText, keptText, placeTexts, seenByText } from './describe-record.ts';
import { findPrivacy, listResponsible, type Responsible } from './queries.ts';

/** What stands where data is given: spread it into `PrivacyNotice`. */
export type Notice = {
  readonly controller: string;
  readonly purpose: string;
  readonly basis: string;
  readonly seenBy: string;
  readonly kept: string;
  readonly hosting: string;
  readonly transfers: string;
  readonly href: string;
};

/** What a record says about who answers for it: the partner whose it is, by id or by name, and the jurisdiction in which it lies. */
export type Whose = {
  readonly jurisdiction?: string | null;
  readonly partnerId?: string;
  readonly partnerName?: string;
  readonly hostName?: string;
};

/** The notice of a kind of record, from the same declaration as the register; `whose` is the record itself, where there is one yet. */
export async function privacyNotice(
  { tx, actionId, language, actor }: Pick<Context, 'tx' | 'actionId' | 'language' | 'actor'>,
  key: RecordKey,
  whose: Whose = {},
): Promise<Notice> {
  const privacy = await findPrivacy(tx, actionId);
  const responsible = await listResponsible(tx, actionId);
  const record = recordOfKey(key);
  const named = namesOf(privacy?.controllers[key], responsible, whose, actor?.organisationId);
  return {
    controller: named
      ? language.list(named)
      : `${controllerText(language, key, privacy)} (${language.list(working(responsible, whose))})`,
    purpose: language.t(`privacy.record.${key}.purpose`),
    basis: basisText(language, record),
    seenBy: seenByText(language, record),
    kept: keptText(language, record, privacy),
    ...placeTexts(language, key, privacy),
    href: '/privacy',
  };
}

/**
 * Who answers, by name. The partner whose record it is where one alone does: of the record, or of whoever is writing it. Held jointly:
 * the coordinator and the partners of the jurisdiction, or all of them where none is known. Undefined where only the rule is known.
 */
export function namesOf(
  controller: string | undefined,
  responsible: readonly Responsible[],
  whose: Whose,
  writing: string | undefined,
): string[] | undefined {
  const { partnerId, partnerName, hostName } = whose;
  if (controller === 'issuing_partner' || controller === 'each_partner') {
    const named = partnerName ?? hostName;
    const id = partnerId ?? writing;
    const partner = named ?? responsible.find((one) => one.id === id)?.name;
    return partner ? [partner] : undefined;
  }
  return controller === 'partners_jointly'
    ? [...new Set([...coordinators(responsible), ...working(responsible, whose)])]
    : coordinators(responsible);
}

function coordinators(responsible: readonly Responsible[]): string[] {
  return responsible.filter(({ role }) => role === 'coordinator').map(({ name }) => name);
}

/** Those who work in the jurisdiction; all of them where none is known. */
function working(responsible: readonly Responsible[], { jurisdiction }: Whose): string[] {
  return responsible
    .filter(({ jurisdictions }) => !jurisdiction || jurisdictions.includes(jurisdiction))
    .map(({ name }) => name);
}
