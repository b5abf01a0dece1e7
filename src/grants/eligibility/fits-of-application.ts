import { z } from 'zod';
import { dayIn, type Instant, type Zone } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { countAsLead, findProfileFacts } from './queries.ts';
import { applicantRulesOf, type Fit, fitsOf } from './rules.ts';
import { type ApplicantRules, declared } from './schema.ts';

type CallOfFits = {
  readonly rules: { readonly applicants?: ApplicantRules | undefined };
  readonly deadlineAt: Instant | null;
  readonly deadlineZone: Zone;
};
type ApplicationOfFits = CallOfFits & {
  readonly id: string;
  readonly callId: string;
  readonly organisationId: string;
  readonly applicant: unknown;
};

/** What an application keeps of its applicant: as declared, and the profile as it was at submission. */
export const keptApplicant = declared.extend({
  seat: z.string().nullable().optional(),
  foundedYear: z.int().nullable().optional(),
});

/** The day of the deadline in the call's own zone; today's rules of a call without one ask for none. */
export function deadlineDay({ deadlineAt, deadlineZone }: Omit<CallOfFits, 'rules'>): string {
  return deadlineAt ? dayIn(deadlineZone, deadlineAt) : '9999-12-31';
}

/** The rules of its call against one application: a submitted one as it was submitted, a draft as the profile is now. */
export async function fitsOfApplication(tx: Tx, application: ApplicationOfFits): Promise<Fit[]> {
  const { organisationId, callId, id } = application;
  const kept = keptApplicant.parse(application.applicant);
  const profile =
    kept.seat === undefined || kept.foundedYear === undefined
      ? await findProfileFacts(tx, organisationId)
      : { seat: kept.seat, foundedYear: kept.foundedYear };
  const others = await countAsLead(tx, { organisationId, callId, but: id });
  return fitsOf(
    applicantRulesOf(application.rules),
    { ...kept, ...profile, asLead: others + 1 },
    deadlineDay(application),
  );
}

/** The same before an application begins, as far as the profile tells. */
export async function fitsOfOrganisation(
  tx: Tx,
  call: CallOfFits & { readonly id: string },
  organisationId: string,
): Promise<Fit[]> {
  const profile = await findProfileFacts(tx, organisationId);
  const asLead = (await countAsLead(tx, { organisationId, callId: call.id })) + 1;
  return fitsOf(applicantRulesOf(call.rules), { ...profile, asLead }, deadlineDay(call));
}
