import type { Contract } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { paidNumbers } from './rules.ts';
import type { ReceivedEntry } from './rules-position.ts';

type Entered = ReceivedEntry & { readonly confirmed?: boolean };

/**
 * Whether an entry of money received can be right, beside those before it. What may be right though it is unusual is asked for once:
 * `payment_repeats` and `payment_before_action` (day) are not thrown for an entry that was confirmed. Problems: `payment_in_future`,
 * `payment_number_skipped` (number), `payment_corrects_unknown`, `payment_corrects_too_much`, `payment_over_contribution`.
 */
export function mustBePayment(
  entry: Entered,
  before: readonly ReceivedEntry[],
  { contributionMinor, startsOn }: Pick<Contract, 'contributionMinor' | 'startsOn'>,
  today: PlainDate,
): void {
  const { number, receivedOn, amountMinor } = entry;
  if (receivedOn > today) throw problem('payment_in_future', {}, { field: 'received_on' });
  const same = before.filter((one) => one.number === number);
  if (amountMinor < 0) mustBeCorrection(amountMinor, same);
  const next = Math.max(0, ...paidNumbers(before)) + 1;
  if (amountMinor > 0 && number > next)
    throw problem('payment_number_skipped', { number: next }, { field: 'number' });
  const total = sumOf(before) + amountMinor;
  if (amountMinor > 0 && contributionMinor !== null && total > contributionMinor)
    throw problem('payment_over_contribution', {}, { field: 'amount' });
  if (entry.confirmed) return;
  if (startsOn !== null && receivedOn < startsOn)
    throw problem('payment_before_action', { day: startsOn }, { field: 'confirmed' });
  if (same.some((one) => one.amountMinor === amountMinor && one.receivedOn === receivedOn))
    throw problem('payment_repeats', {}, { field: 'confirmed' });
}

function mustBeCorrection(amountMinor: number, same: readonly ReceivedEntry[]): void {
  if (sumOf(same) <= 0) throw problem('payment_corrects_unknown', {}, { field: 'number' });
  if (sumOf(same) + amountMinor < 0) throw problem('payment_corrects_too_much', {}, { field: 'amount' });
}

function sumOf(entries: readonly ReceivedEntry[]): number {
  return entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
