import { problem } from '../../platform/problem.ts';
import { type Confirmed, mustBeUnconfirmed } from '../agreements/rules.ts';
import { type Accounted, type AgreementFigures, finalGrantMinor } from '../payments/rules.ts';

/** Why something that was accepted turned out to be wrong. */
export const correctionKinds = [
  'audit_finding',
  'paid_twice',
  'not_eligible',
  'refund_received',
  'our_mistake',
] as const;
export type CorrectionKind = (typeof correctionKinds)[number];
export const directions = ['less', 'more'] as const;
export type Direction = (typeof directions)[number];

const addingKinds: readonly CorrectionKind[] = ['audit_finding', 'our_mistake'];
/** Why more is accepted: nobody gives money back for that. Everything may take something off. */
export const kindsOf = (direction: Direction): readonly CorrectionKind[] =>
  direction === 'less' ? correctionKinds : addingKinds;

type Why = { readonly direction: Direction; readonly kind: CorrectionKind };
/** What was found against the rules names one of them; a refund, a second count or a mistake of ours breaks none. */
export const namesRule = ({ direction, kind }: Why): boolean =>
  direction === 'less' && (kind === 'audit_finding' || kind === 'not_eligible');

/** The rule that is kept; null where none fits. Throws `correction_kind_unfit` at the kind or `correction_rule_missing` at the rule. */
export function ruleOf<Rule extends string>({
  rule,
  ...why
}: Why & { readonly rule: Rule | null }): Rule | null {
  if (!kindsOf(why.direction).includes(why.kind))
    throw problem('correction_kind_unfit', {}, { field: 'kind' });
  if (!namesRule(why)) return null;
  if (rule === null) throw problem('correction_rule_missing', {}, { field: 'rule' });
  return rule;
}

/** What was claimed for an expenditure, and what of it is accepted by now. Minor units. */
export type Accepted = { readonly amountMinor: number; readonly countedMinor: number };

/** By how much what is accepted can still change in each direction: down to nothing, and up to what was claimed. Minor units. */
export function roomOf({ amountMinor, countedMinor }: Accepted): Readonly<Record<Direction, number>> {
  return { less: countedMinor, more: amountMinor - countedMinor };
}

/** Whether more was claimed than is accepted, and no instalment is left that could pay more. */
export const isUnpayable = (line: Accepted & Pick<Around, 'payments'>): boolean =>
  roomOf(line).more > 0 && payableMinor(line.payments) === 0;

/** The directions in which there is something left to correct: more only where it could be paid. */
export function directionsOf(line: Accepted & Pick<Around, 'payments'>): Direction[] {
  const room = roomOf(line);
  return directions.filter((one) => room[one] > 0 && (one === 'less' || !isUnpayable(line)));
}

/**
 * The change of what is accepted, below zero where less is. Minor units. Throws `correction_nothing`, `correction_below_zero` or
 * `correction_beyond_claim` (leftMinor, currency) at the amount.
 */
export function changeOf(
  { direction, amountMinor }: { readonly direction: Direction; readonly amountMinor: number },
  line: Accepted & { readonly currency: string },
): number {
  const leftMinor = roomOf(line)[direction];
  const { currency } = line;
  if (amountMinor <= 0) throw problem('correction_nothing', {}, { field: 'amount' });
  const code = direction === 'less' ? 'correction_below_zero' : 'correction_beyond_claim';
  if (amountMinor > leftMinor) throw problem(code, { leftMinor, currency }, { field: 'amount' });
  return direction === 'less' ? -amountMinor : amountMinor;
}

/** What was paid of a sub-grant and by what its last instalment is counted. Minor units. */
export type Payments = Accounted &
  Pick<AgreementFigures, 'paidMinor' | 'unpaidMinor' | 'underway' | 'finalReportApproved'>;

/** What stands around an accepted line. */
export type Around = Confirmed & {
  readonly payments: Payments;
  readonly report: { readonly state: string; readonly agreementState: string };
  /** A correction of the line waits for a second person. */
  readonly waiting: boolean;
};

/** Why nothing of a report is corrected any more, or not yet; undefined where it can be. */
export type NoCorrection = 'not_approved' | 'closed' | 'confirmed' | 'alone' | 'mentor';
export function whyNoCorrection({
  report,
  ...confirmed
}: Pick<Around, 'report' | keyof Confirmed>): Exclude<NoCorrection, 'alone' | 'mentor'> | undefined {
  if (report.state !== 'approved') return 'not_approved';
  const running = report.agreementState === 'signed' || report.agreementState === 'terminated';
  if (!running || confirmed.closingClosedAt !== null) return 'closed';
  return confirmed.closingConfirmedAt === null ? undefined : 'confirmed';
}

/**
 * What was accepted is corrected from the approval of its report until the balance of the sub-grant is confirmed. Throws
 * `report_not_in_state`, `correction_after_closing` or `closing_confirmed`.
 */
export function mustTakeCorrections(around: Pick<Around, 'report' | keyof Confirmed>): void {
  const why = whyNoCorrection(around);
  if (why === 'not_approved')
    throw problem('report_not_in_state', { state: around.report.state, verb: 'correct' });
  if (why === 'closed') throw problem('correction_after_closing');
  mustBeUnconfirmed(around);
}

/**
 * After the final report an instalment is requested for what is accepted then: nothing is corrected until it is paid or refused. Throws
 * `correction_instalment_underway` (number).
 */
export function mustNotMovePayments({ payments }: Pick<Around, 'payments'>): void {
  const [number] = payments.underway;
  if (payments.finalReportApproved && number !== undefined)
    throw problem('correction_instalment_underway', { number });
}

/**
 * How much more can be accepted until the final grant is all that was paid and can still be paid: nothing where it is that already, and
 * without end where the whole grant can be paid. Minor units.
 */
export function payableMinor(payments: Payments): number {
  const { acceptedMinor, paidMinor, unpaidMinor, grantMinor, coFinancingPercent } = payments;
  const covered = paidMinor + unpaidMinor;
  const now = finalGrantMinor(payments);
  if (now >= grantMinor || covered >= grantMinor) return Number.POSITIVE_INFINITY;
  if (now >= covered) return 0;
  // The most of which the share, rounded down, is not above what is covered.
  const share = BigInt(100 - coFinancingPercent);
  return Number((BigInt(covered + 1) * 100n - 1n) / share) - acceptedMinor;
}

/**
 * More is accepted only as far as instalments are left to pay for it. Throws `correction_nothing_payable`, or `correction_unpayable`
 * (leftMinor, currency) at the amount.
 */
export function mustBePayable(
  changeMinor: number,
  { payments, currency }: Pick<Around, 'payments'> & { readonly currency: string },
): void {
  const leftMinor = payableMinor(payments);
  if (changeMinor <= leftMinor || changeMinor < 0) return;
  if (leftMinor === 0) throw problem('correction_nothing_payable', {}, { field: 'amount' });
  throw problem('correction_unpayable', { leftMinor, currency }, { field: 'amount' });
}

/** One correction of a line at a time, of a line of which something was claimed. Throws `correction_waits` or `correction_nothing_left`. */
export function mustTakeAnother(line: Accepted & Pick<Around, 'waiting'>): void {
  if (line.waiting) throw problem('correction_waits');
  if (line.amountMinor === 0) throw problem('correction_nothing_left');
}

/** Something of the line can change: less, or more that can be paid. Throws `correction_nothing_payable`. */
export function mustHaveDirection(line: Accepted & Pick<Around, 'payments'>): void {
  if (directionsOf(line).length === 0) throw problem('correction_nothing_payable');
}
