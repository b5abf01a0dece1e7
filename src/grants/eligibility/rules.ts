import type { PlainDate } from '../../platform/dates.ts';
import type { ApplicantRules, LegalForm } from './schema.ts';

/** A call from before its rules said who may apply. */
const unlimited: ApplicantRules = { seats: [], legalForms: [], registeredYears: 0, asLead: 0 };

export function applicantRulesOf(rules: {
  readonly applicants?: ApplicantRules | undefined;
}): ApplicantRules {
  return rules.applicants ?? unlimited;
}

/** What is known of an applicant; null or undefined is not known. */
export type ApplicantFacts = {
  /** Code of the jurisdiction of the seat; `elsewhere` outside the six. */
  readonly seat: string | null;
  readonly legalForm?: LegalForm | undefined;
  readonly registeredInTime?: 'yes' | 'no' | undefined;
  readonly foundedYear: number | null;
  /** Its applications to this call as lead that were submitted and not withdrawn, this one included. */
  readonly asLead: number;
};

export type FitRule = 'seat' | 'legal_form' | 'registered' | 'as_lead';
export type Verdict = 'fits' | 'does_not_fit' | 'not_known';
/** One rule of a call held against one applicant. */
export type Fit = { readonly rule: FitRule; readonly verdict: Verdict };

/** Each rule that the call has, against what is known of the applicant. */
export function fitsOf(rules: ApplicantRules, facts: ApplicantFacts, deadline: PlainDate): Fit[] {
  const within = (list: readonly string[], value: string | null | undefined): Verdict =>
    !value ? 'not_known' : list.includes(value) ? 'fits' : 'does_not_fit';
  return [
    ...(rules.seats.length > 0 ? [{ rule: 'seat' as const, verdict: within(rules.seats, facts.seat) }] : []),
    ...(rules.legalForms.length > 0
      ? [{ rule: 'legal_form' as const, verdict: within(rules.legalForms, facts.legalForm) }]
      : []),
    ...(rules.registeredYears > 0
      ? [{ rule: 'registered' as const, verdict: registered(rules.registeredYears, facts, deadline) }]
      : []),
    ...(rules.asLead > 0
      ? [
          {
            rule: 'as_lead' as const,
            verdict: facts.asLead > rules.asLead ? ('does_not_fit' as const) : ('fits' as const),
          },
        ]
      : []),
  ];
}

/** The year of the profile decides where it can; in the year between, what the applicant says. */
function registered(
  years: number,
  { foundedYear, registeredInTime }: ApplicantFacts,
  deadline: PlainDate,
): Verdict {
  const last = Number(registeredBefore(years, deadline).slice(0, 4));
  if (foundedYear !== null && foundedYear < last) return 'fits';
  if (foundedYear !== null && foundedYear > last) return 'does_not_fit';
  if (registeredInTime === undefined) return 'not_known';
  return registeredInTime === 'yes' ? 'fits' : 'does_not_fit';
}

/** The last day of registration that still has so many full years at the deadline. 29 February counts as the 28th. */
export function registeredBefore(years: number, deadline: PlainDate): PlainDate {
  const day = deadline.slice(5) === '02-29' ? '02-28' : deadline.slice(5);
  return `${String(Number(deadline.slice(0, 4)) - years).padStart(4, '0')}-${day}`;
}

/** What all rules together say: a single one that does not fit is enough, and one that is not known leaves it open. */
export function fitOfAll(fits: readonly Fit[]): Verdict {
  if (fits.some(({ verdict }) => verdict === 'does_not_fit')) return 'does_not_fit';
  return fits.some(({ verdict }) => verdict === 'not_known') ? 'not_known' : 'fits';
}
