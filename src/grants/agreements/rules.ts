import { addDays, addMonths, type Instant, type PlainDate } from '../../platform/dates.ts';
import { fraction, type Money, money, sum } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { CallRules } from '../calls/schema.ts';
import { type AgreementFigures, amountDue } from '../payments/rules.ts';

type Reported = { readonly number: number; readonly final: boolean; readonly reportState: string | null };

/** The periods that an agreement has reports of: all, and of one that ended early, or was set aside, those of which a report was begun. */
export function reportedPeriods<Period extends Reported>(
  periods: readonly Period[],
  agreementState: string,
): Period[] {
  const ended = agreementState === 'terminated' || agreementState === 'set_aside';
  return periods.filter(({ reportState }) => !ended || reportState !== null);
}

/** An agreement is closed when every report is approved. Throws `final_report_missing`, or `report_missing` with the count and the numbers of the others. */
export function mustBeReported(periods: readonly Reported[]): void {
  const missing = periods.filter(({ reportState }) => reportState !== 'approved');
  if (missing.some(({ final }) => final)) throw problem('final_report_missing');
  if (missing.length > 0) {
    const numbers = missing.map(({ number }) => number).join(', ');
    throw problem('report_missing', { count: missing.length, numbers });
  }
}

/** An agreement is signed when nothing is left to be completed. Throws `agreement_incomplete` (count). */
export function mustBeComplete(missing: readonly unknown[]): void {
  if (missing.length > 0) throw problem('agreement_incomplete', { count: missing.length });
}

/** The version of the text that a draft is made of, and the one that a new agreement would be made of. */
export type Texted = { readonly textId: string | null; readonly currentTextId: string | null };

/** A draft takes the newest text over when there is a newer one. Throws `agreement_text_is_current`. */
export function mustHaveNewerText({ textId, currentTextId }: Texted): void {
  if (textId === currentTextId) throw problem('agreement_text_is_current');
}

type Unpaid = {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly amountMinor: number;
  readonly plannedMinor: number | null;
};
/** What closing an agreement asks about it. */
export type Closing = {
  readonly state: string;
  readonly amountMinor: number;
  readonly rules: Pick<CallRules, 'coFinancingPercent'>;
  readonly periods: readonly Reported[];
  readonly instalments: readonly Unpaid[];
  readonly figures: Pick<AgreementFigures, 'paidMinor' | 'acceptedMinor' | 'openCorrections'>;
};

/** An agreement is closed when all is reported and paid. Throws `final_report_missing`, `report_missing`, `corrections_open` (count) or `instalments_open` (numbers). */
export function mustBeClosable(agreement: Closing): void {
  mustBeReported(reportedPeriods(agreement.periods, agreement.state));
  const { openCorrections: count } = agreement.figures;
  if (count > 0) throw problem('corrections_open', { count });
  const { open } = unpaidOf(agreement);
  if (open.length > 0) throw problem('instalments_open', { numbers: open.join(', ') });
}

/** Whether its project is over while it is still active: its last day has passed. */
export const hasEnded = (
  { state, endsOn }: { readonly state: string; readonly endsOn: PlainDate },
  today: PlainDate,
): boolean => state === 'signed' && endsOn < today;

/** A draft has nothing to close, nor has one that was set aside. */
export const hasClosing = ({ state }: { readonly state: string }): boolean =>
  state !== 'draft' && state !== 'set_aside';

/** Who confirmed the closing so far. */
export type Confirmed = {
  readonly closingConfirmedAt: Instant | null;
  readonly closingClosedAt: Instant | null;
};

/** The sub-grantee confirms once. Throws `closing_confirmed`. */
export function mustBeUnconfirmed({ closingConfirmedAt }: Confirmed): void {
  if (closingConfirmedAt !== null) throw problem('closing_confirmed');
}

/** The other side closes, or returns, what the sub-grantee confirmed. Throws `closing_not_confirmed`. */
export function mustBeConfirmed({ closingConfirmedAt }: Confirmed): void {
  if (closingConfirmedAt === null) throw problem('closing_not_confirmed');
}

/** What is closed stays closed. Throws `closing_closed`. */
export function mustBeUnclosed({ closingClosedAt }: Confirmed): void {
  if (closingClosedAt !== null) throw problem('closing_closed');
}

/** Of the instalments not paid: the numbers of those that are waited for, and the ids of those of which nothing is due. */
export function unpaidOf({ amountMinor: grantMinor, rules, instalments, figures }: Closing) {
  const open: number[] = [];
  const spare: string[] = [];
  for (const one of instalments) {
    if (one.state === 'paid' || one.state === 'cancelled') continue;
    const due = amountDue({
      plannedMinor: one.plannedMinor ?? one.amountMinor,
      grantMinor,
      paidMinor: figures.paidMinor,
      acceptedMinor: figures.acceptedMinor,
      coFinancingPercent: rules.coFinancingPercent,
    });
    if (one.state === 'planned' && due === 0) spare.push(one.id);
    else open.push(one.number);
  }
  return { open, spare };
}

export type PlannedInstalment = {
  number: number;
  kind: 'pre_financing' | 'interim' | 'balance';
  amount: Money;
};

/** The instalments of an amount by the call's plan. The last takes what rounding left, so that they sum to the amount exactly. */
export function instalmentsOf(amount: Money, plan: CallRules['instalments']): PlannedInstalment[] {
  const all = plan.map(({ kind, percent }, at) => ({
    number: at + 1,
    kind,
    amount: fraction(amount, percent, 100),
  }));
  const before = sum(
    all.slice(0, -1).map((one) => one.amount),
    amount.currency,
  );
  return all.map((one, at) =>
    at === all.length - 1 ? { ...one, amount: money(amount.minor - before.minor, amount.currency) } : one,
  );
}

export type PlannedPeriod = {
  number: number;
  startsOn: PlainDate;
  endsOn: PlainDate;
  dueOn: PlainDate;
  final: boolean;
};

/** Reporting periods from start to end, each `everyMonths` long; a last part of less than half joins the one before. */
export function periodsOf(
  startsOn: PlainDate,
  endsOn: PlainDate,
  everyMonths: number,
  dueDays: number,
): PlannedPeriod[] {
  const starts: PlainDate[] = [];
  for (let at = startsOn, step = 1; at <= endsOn; at = addMonths(startsOn, everyMonths * step), step += 1)
    starts.push(at);
  const last = starts.at(-1)!;
  if (starts.length > 1 && addMonths(last, Math.ceil(everyMonths / 2)) > addDays(endsOn, 1)) starts.pop();
  return starts.map((start, at) => {
    const final = at === starts.length - 1;
    const end = final ? endsOn : addDays(starts[at + 1]!, -1);
    return { number: at + 1, startsOn: start, endsOn: end, dueOn: addDays(end, dueDays), final };
  });
}

/** Whether one third party stays under its ceiling over all calls. Throws `third_party_ceiling` with what is left. */
export function mustStayUnderCeiling(already: Money, amount: Money, ceilingMinor: number): void {
  const total = sum([already, amount], amount.currency);
  if (total.minor > ceilingMinor)
    throw problem('third_party_ceiling', {
      leftMinor: Math.max(0, ceilingMinor - already.minor),
      currency: amount.currency,
    });
}

/** The months an agreement runs: its end is the day before the same day, that many months later. */
export function monthsOf({
  startsOn,
  endsOn,
}: {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}): number {
  let months = 1;
  while (addDays(addMonths(startsOn, months), -1) < endsOn) months += 1;
  return months;
}
