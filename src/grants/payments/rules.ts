import { Problem, problem } from '../../platform/problem.ts';

/** What the final grant is counted from. Minor units. */
export type Accounted = Pick<Due, 'grantMinor' | 'acceptedMinor' | 'coFinancingPercent'>;

/**
 * The final grant: the share of the accepted expenditure that co-financing leaves, at most the amount agreed (general conditions of the
 * EU's standard grant contract, Article 17). Minor units, rounded down.
 */
export function finalGrantMinor({ grantMinor, acceptedMinor, coFinancingPercent }: Accounted): number {
  const share = Number((BigInt(acceptedMinor) * BigInt(100 - coFinancingPercent)) / 100n);
  return Math.min(share, grantMinor);
}

export type Due = {
  /** What the agreement planned for the instalment. */
  readonly plannedMinor: number;
  /** The whole grant of the agreement. */
  readonly grantMinor: number;
  /** What was paid so far. */
  readonly paidMinor: number;
  /** Expenditure accepted in approved reports. */
  readonly acceptedMinor: number;
  /** The least share of the expenditure, in percent, that the call leaves to other sources. */
  readonly coFinancingPercent: number;
};

/** What is due of an instalment once the final report is approved: of the final grant what was paid comes off, down to nothing. Minor units. */
export function amountDue({ plannedMinor, paidMinor, ...accounted }: Due): number {
  return Math.max(0, Math.min(plannedMinor, finalGrantMinor(accounted) - paidMinor));
}

/** What the reports and payments of an agreement say today: the conditions of a request, but for the instalment's own. */
export type AgreementFigures = {
  /** Numbers of the instalments that are neither paid nor cancelled, in their order. */
  readonly unpaid: readonly number[];
  readonly paidMinor: number;
  readonly acceptedMinor: number;
  readonly reportsMissing: readonly number[];
  readonly finalReportApproved: boolean;
  /** Corrections of accepted expenditure that wait for a second person. */
  readonly openCorrections: number;
  /** Numbers of the instalments that are requested or approved, and not paid. */
  readonly underway: readonly number[];
  /** What the instalments that are neither paid nor cancelled were planned for. */
  readonly unpaidMinor: number;
};
type Planned = {
  readonly number: number;
  readonly kind: string;
  readonly amountMinor: number;
  readonly plannedMinor: number | null;
};
type Agreed = {
  readonly state: string;
  readonly grantMinor: number;
  readonly rules: { readonly coFinancingPercent: number; readonly spentBeforeNextPercent: number };
};

/** What stands for and against a request of this instalment. */
export function conditionsOf(one: Planned, agreement: Agreed, figures: AgreementFigures): RequestConditions {
  const { unpaid, underway, unpaidMinor, ...said } = figures;
  return {
    ...said,
    plannedMinor: one.plannedMinor ?? one.amountMinor,
    grantMinor: agreement.grantMinor,
    coFinancingPercent: agreement.rules.coFinancingPercent,
    agreementSigned: agreement.state === 'signed',
    number: one.number,
    earlierUnpaid: unpaid.filter((number) => number < one.number),
    spentBeforeNextPercent: agreement.rules.spentBeforeNextPercent,
    isBalance: one.kind === 'balance',
  };
}

export type RequestConditions = Due & {
  readonly agreementSigned: boolean;
  readonly number: number;
  /** Numbers of the earlier instalments that are neither paid nor cancelled. */
  readonly earlierUnpaid: readonly number[];
  /** Numbers of the reports due by now that are not approved. */
  readonly reportsMissing: readonly number[];
  readonly spentBeforeNextPercent: number;
  readonly isBalance: boolean;
  readonly finalReportApproved: boolean;
  readonly openCorrections: number;
};

/** Nothing is paid before both sides have signed. Throws `agreement_not_signed`. */
export function mustBeSigned({ agreementSigned }: Pick<RequestConditions, 'agreementSigned'>): void {
  if (!agreementSigned) throw problem('agreement_not_signed');
}

/** What may be asked for now; undefined while something speaks against it. */
export function askableMinor(given: RequestConditions): number | undefined {
  try {
    return requestableMinor(given);
  } catch (refused) {
    if (refused instanceof Problem) return undefined;
    throw refused;
  }
}

/** What must be accepted before the next instalment, beside what is; undefined where nothing must. Minor units. */
export function spentShareOf(
  state: string,
  given: RequestConditions,
): { readonly acceptedMinor: number; readonly neededMinor: number; readonly percent: number } | undefined {
  const { acceptedMinor, paidMinor, spentBeforeNextPercent: percent } = given;
  const next = state === 'planned' && given.agreementSigned && given.earlierUnpaid.length === 0;
  const neededMinor = Math.ceil((paidMinor * percent) / 100);
  return next && !given.finalReportApproved && neededMinor > 0
    ? { acceptedMinor, neededMinor, percent }
    : undefined;
}

/**
 * What the sub-grantee may ask for now, by the rules frozen in its agreement: the planned amount, and after the final report at most
 * what is due. Throws the first reason against it: `agreement_not_signed`, `earlier_instalment_open` (number), `report_missing` (count,
 * numbers), `instalment_corrections_open` (count), `nothing_due`, `spent_too_little` (percent) or `final_report_missing`.
 */
export function requestableMinor(given: RequestConditions): number {
  mustBeSigned(given);
  const [earlier] = given.earlierUnpaid;
  if (earlier !== undefined) throw problem('earlier_instalment_open', { number: earlier });
  const missing = given.reportsMissing;
  if (missing.length > 0)
    throw problem('report_missing', { count: missing.length, numbers: missing.join(', ') });
  if (given.finalReportApproved) {
    if (given.openCorrections > 0)
      throw problem('instalment_corrections_open', { count: given.openCorrections });
    const due = amountDue(given);
    if (due === 0) throw problem('nothing_due');
    return due;
  }
  if (given.acceptedMinor * 100 < given.paidMinor * given.spentBeforeNextPercent)
    throw problem('spent_too_little', { percent: given.spentBeforeNextPercent });
  if (given.isBalance) throw problem('final_report_missing');
  return given.plannedMinor;
}

/**
 * What is in a payment file may be with the bank: it is refused once the bank does not pay it. Throws `instalment_at_bank` (file) where nobody said so.
 */
export function mustBeStopped(file: number | undefined, stopped: boolean): void {
  if (file !== undefined && !stopped) throw problem('instalment_at_bank', { file }, { field: 'stopped' });
}

/** Corrections of accepted expenditure since an instalment was requested. Minor units. */
export type Corrected = {
  readonly ids: readonly string[];
  readonly changeMinor: number;
  /** Those that wait for a second person. */
  readonly waiting: readonly string[];
};

/** What the pages of an instalment showed: its version, and what was corrected since it was requested. */
export function seenOfInstalment({
  version,
  corrected: { ids, waiting },
}: {
  readonly version: number;
  readonly corrected: Corrected;
}): string {
  const since = ids.length + waiting.length === 0 ? '' : ` ${ids.join(',')} ${waiting.join(',')}`;
  return `${version}${since}`;
}

/** Its request was refused, and there is no other one yet. */
export function isRefused({
  state,
  refusalReason,
}: {
  readonly state: string;
  readonly refusalReason: string | null;
}): boolean {
  return state === 'planned' && refusalReason !== null;
}

/**
 * What the emails about an instalment say of its amount, in minor units: kept with their job, since a refusal sets the requested amount
 * back to the planned one before the email is written.
 */
export function toldOf({
  amountMinor,
  currency,
}: {
  readonly amountMinor: number;
  readonly currency: string;
}): { readonly amountMinor: number; readonly currency: string } {
  return { amountMinor, currency };
}
