import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import { dayIn, type Instant, type Zone } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { countJurisdictions, type NamedPartner, overAsPartner, partnersOf } from './partners.ts';
import { countAsLead, findProfileFacts, listNamedPartners } from './queries.ts';
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
  readonly answers: unknown;
  readonly lotNumber: number;
  readonly openedAt: Instant | null;
};

/** What an application keeps of its applicant: as declared, and the profile as it was at submission. */
export const keptApplicant = declared.extend({
  seat: z.string().nullable().optional(),
  foundedYear: z.int().nullable().optional(),
  fields: z.array(z.string()).optional(),
});

/** The day of the deadline in the call's own zone; today's rules of a call without one ask for none. */
export function deadlineDay({ deadlineAt, deadlineZone }: Omit<CallOfFits, 'rules'>): string {
  return deadlineAt ? dayIn(deadlineZone, deadlineAt) : '9999-12-31';
}

const ofForm = z.object({
  answers: z.object({
    partners: z.unknown().optional(),
    annual_income: z.object({ minor: z.int(), currency: z.string() }).optional().catch(undefined),
  }),
});

/** The rules of its call against one application: a submitted one as it was submitted, a draft as the profile is now. */
export async function fitsOfApplication(tx: Tx, application: ApplicationOfFits): Promise<Fit[]> {
  const { organisationId, callId, id } = application;
  const rules = applicantRulesOf(application.rules);
  const kept = keptApplicant.parse(application.applicant);
  const profile = await findProfileFacts(tx, organisationId);
  const seat = kept.seat === undefined ? profile.seat : kept.seat;
  const others = await countAsLead(tx, { organisationId, callId, but: id });
  const answers = ofForm.safeParse(application.answers).data?.answers;
  const partners = partnersOf(answers?.partners);
  const income = answers?.annual_income;
  const lead = { name: profile.name, jurisdiction: seat, registration: profile.registrationNumber };
  return fitsOf(
    rules,
    {
      ...kept,
      seat,
      foundedYear: kept.foundedYear === undefined ? profile.foundedYear : kept.foundedYear,
      fields: kept.fields ?? profile.fields,
      asLead: others + 1,
      lots: [application.lotNumber],
      turnover: income?.currency === actionCurrency() ? income.minor : kept.turnover,
      ...(partners && {
        partners: partners.length,
        jurisdictions: countJurisdictions([seat, ...partners.map(({ jurisdiction }) => jurisdiction)]),
      }),
      // Before the opening nobody reads the other applications.
      ...(rules.asPartner && application.openedAt
        ? { overAsPartner: await namesOver(tx, callId, [lead, ...(partners ?? [])], rules.asPartner) }
        : {}),
    },
    deadlineDay(application),
  );
}

async function namesOver(tx: Tx, callId: string, organisations: readonly NamedPartner[], most: number) {
  const all = (await listNamedPartners(tx, callId)).map(({ partners }) => partnersOf(partners) ?? []);
  return overAsPartner(organisations, all, most).map(({ name }) => name);
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
