import { addMonths, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import {
  type Closing,
  type Confirmed,
  mustBeUnconfirmed,
  reportedPeriods,
  unpaidOf,
} from '../agreements/rules.ts';
import { finalGrantMinor } from '../payments/rules.ts';

/** What becomes of equipment that was bought. */
export const fates = ['kept', 'transferred', 'used_up'] as const;
export type Fate = (typeof fates)[number];

/** The balance of a sub-grant. Minor units of its currency. */
export type Balance = {
  readonly paidMinor: number;
  readonly acceptedMinor: number;
  /** The final grant, by what was accepted. */
  readonly finalMinor: number;
  /** Paid beyond the final grant: it is paid back. */
  readonly recoverableMinor: number;
};

/** The balance of an agreement by its payments and approved reports. */
export function balanceOf({
  amountMinor: grantMinor,
  rules: { coFinancingPercent },
  figures: { paidMinor, acceptedMinor },
}: Pick<Closing, 'amountMinor' | 'rules'> & {
  readonly figures: Pick<Closing['figures'], 'paidMinor' | 'acceptedMinor'>;
}): Balance {
  const finalMinor = finalGrantMinor({ grantMinor, acceptedMinor, coFinancingPercent });
  return { paidMinor, acceptedMinor, finalMinor, recoverableMinor: Math.max(0, paidMinor - finalMinor) };
}

/** What is still to be paid back. Minor units. */
export function leftMinorOf(recovery: {
  readonly amountMinor: number;
  readonly receipts: readonly { readonly amountMinor: number }[];
}): number {
  return recovery.amountMinor - recovery.receipts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** A receipt is of what is still open. Throws `nothing_to_recover`, or `received_too_much` (leftMinor, currency). */
export function mustBeOwed(leftMinor: number, amountMinor: number, currency: string): void {
  if (leftMinor === 0) throw problem('nothing_to_recover');
  if (amountMinor > leftMinor)
    throw problem('received_too_much', { leftMinor, currency }, { field: 'amount' });
}

/** What was paid and is not part of the final grant is recovered for a reason, by a day that has not passed. Throws `recovery_reason_missing`, `recovery_day_missing` or `recovery_day_past`. */
export function mustSayHow(
  { recoverableMinor }: Balance,
  said: { readonly reason: string; readonly dueOn: PlainDate | undefined },
  today: PlainDate,
): void {
  if (recoverableMinor === 0) return;
  if (said.reason === '') throw problem('recovery_reason_missing', {}, { field: 'reason' });
  if (said.dueOn === undefined) throw problem('recovery_day_missing', {}, { field: 'due_on' });
  if (said.dueOn < today) throw problem('recovery_day_past', {}, { field: 'due_on' });
}

/** Equipment is listed from the signature until the sub-grantee confirms the closing. Throws `agreement_not_in_state` or `closing_confirmed`. */
export function mustListAssets(agreement: Confirmed & { readonly state: string }): void {
  const { state } = agreement;
  if (state !== 'signed' && state !== 'terminated')
    throw problem('agreement_not_in_state', { state, verb: 'enter_assets' });
  mustBeUnconfirmed(agreement);
}

/** Until when the records of a sub-grant are kept that is closed on a day. */
export function keepUntil(closedOn: PlainDate, months: number): PlainDate {
  return addMonths(closedOn, months);
}

export type Lines = { readonly pending: number; readonly queried: number; readonly decided: number };
/** One thing that must be there before a sub-grant is closed: so many of all of them are. */
export type Item = {
  readonly key: 'reports' | 'lines' | 'queries' | 'corrections' | 'instalments';
  readonly done: number;
  readonly all: number;
};

/** What must be there before a sub-grant is closed. */
export function itemsOf(closing: Closing, lines: Lines): Item[] {
  const periods = reportedPeriods(closing.periods, closing.state);
  const { open } = unpaidOf(closing);
  const instalments = closing.instalments.length;
  const reviewed = lines.decided + lines.queried;
  return [
    {
      key: 'reports',
      done: periods.filter(({ reportState }) => reportState === 'approved').length,
      all: periods.length,
    },
    { key: 'lines', done: reviewed, all: reviewed + lines.pending },
    { key: 'queries', done: lines.decided, all: lines.decided + lines.queried },
    // What was decided on is no condition: those that wait are all there are.
    { key: 'corrections', done: 0, all: closing.figures.openCorrections },
    { key: 'instalments', done: instalments - open.length, all: instalments },
  ];
}
