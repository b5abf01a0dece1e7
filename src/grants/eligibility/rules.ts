import type { PlainDate } from '../../platform/dates.ts';
import type { ApplicantRules, LegalForm } from './schema.ts';
import { isWithin, wholeCall } from './turnovers.ts';

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
  readonly fields?: readonly string[] | undefined;
  /** In minor units of the Action's currency. */
  readonly turnover?: number | undefined;
  /** Numbers of the lots that it may choose from, or of the one that it chose. */
  readonly lots?: readonly number[] | undefined;
  /** Partners beside it, and the jurisdictions of all together. */
  readonly partners?: number | undefined;
  readonly jurisdictions?: number | undefined;
  /** What the applicant says of the limit on partners. */
  readonly withinAsPartner?: 'yes' | 'no' | undefined;
  /** Organisations of the application that are partners in too many; undefined while not all applications can be read. */
  readonly overAsPartner?: readonly string[] | undefined;
};

export type FitRule =
  | 'seat'
  | 'legal_form'
  | 'registered'
  | 'fields'
  | 'turnover'
  | 'as_lead'
  | 'as_partner'
  | 'partners'
  | 'jurisdictions';
export type Verdict = 'fits' | 'does_not_fit' | 'not_known';
/** One rule of a call held against one applicant. */
export type Fit = { readonly rule: FitRule; readonly verdict: Verdict; readonly names?: readonly string[] };

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
    ...(rules.fields?.length ? [{ rule: 'fields' as const, verdict: inFields(rules.fields, facts) }] : []),
    ...(rules.turnovers?.length ? [{ rule: 'turnover' as const, verdict: ofTurnover(rules, facts) }] : []),
    ...fitsOfPartners(rules, facts),
  ];
}

const verdictOf = (fits: boolean): Verdict => (fits ? 'fits' : 'does_not_fit');

function inFields(allowed: readonly string[], { fields }: ApplicantFacts): Verdict {
  return fields?.length ? verdictOf(fields.some((field) => allowed.includes(field))) : 'not_known';
}

/** One of its lots is enough: a lot without limits takes any turnover. The limits of the whole call hold in each. */
function ofTurnover({ turnovers = [] }: ApplicantRules, { turnover, lots }: ApplicantFacts): Verdict {
  const asked = lots ?? (turnovers.every(({ lot }) => lot === wholeCall) ? [wholeCall] : undefined);
  if (!asked) return 'not_known';
  const limits = asked.map((number) => turnovers.filter(({ lot }) => lot === wholeCall || lot === number));
  if (limits.some(({ length }) => length === 0)) return 'fits';
  if (turnover === undefined) return 'not_known';
  return verdictOf(limits.some((those) => those.every((one) => isWithin(one, turnover))));
}

/** The rules on partners. What the applications say counts before what an applicant says of itself. */
function fitsOfPartners({ partners, asPartner }: ApplicantRules, facts: ApplicantFacts): Fit[] {
  const { minimum = 0, maximum = 0, jurisdictions = 0 } = partners ?? {};
  const { overAsPartner: over, withinAsPartner: said } = facts;
  const within = (count: number | undefined, least: number, most: number): Verdict =>
    count === undefined ? 'not_known' : verdictOf(count >= least && (most === 0 || count <= most));
  const found: Fit[] = [];
  if (minimum > 0 || maximum > 0)
    found.push({ rule: 'partners', verdict: within(facts.partners, minimum, maximum) });
  if (jurisdictions > 0)
    found.push({ rule: 'jurisdictions', verdict: within(facts.jurisdictions, jurisdictions, 0) });
  if (asPartner) {
    if (over) found.push({ rule: 'as_partner', verdict: verdictOf(over.length === 0), names: over });
    else found.push({ rule: 'as_partner', verdict: said ? verdictOf(said === 'yes') : 'not_known' });
  }
  return found;
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
