import { hashOfContent } from '../../platform/canonical.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import type { Before, RecordedExpenditure } from './queries-expenditure.ts';

type Held = Pick<RecordedExpenditure, 'fromPayment' | 'frozenIn' | 'correctedById' | 'correctsId'>;

/** Why an entry cannot be edited: the code of the problem, or undefined. */
export function whyNotEditable(entry: Held): string | undefined {
  return whyNotReversible(entry) ?? (entry.frozenIn === null ? undefined : 'expenditure_frozen');
}

/** Why an entry cannot be taken back by a counter-entry. A payment to a sub-grantee is corrected where it was made. */
export function whyNotReversible({ fromPayment, correctedById, correctsId }: Held): string | undefined {
  if (correctedById !== null || correctsId !== null) return 'expenditure_taken_back';
  return fromPayment ? 'expenditure_booked_elsewhere' : undefined;
}

/** Why no document is attached to an entry: `expenditure_booked_elsewhere`, whose document is at the payment. */
export function whyNotAttached({ fromPayment }: Pick<Held, 'fromPayment'>): Problem | undefined {
  return fromPayment ? problem('expenditure_booked_elsewhere') : undefined;
}

/** Problems: `expenditure_frozen` (period), `expenditure_taken_back`, `expenditure_booked_elsewhere`. */
export function mustBeEditable(entry: Held): void {
  const why = whyNotEditable(entry);
  if (why) throw problem(why, { period: entry.frozenIn ?? '' });
}

/** No entry is moved into a period that was frozen without it. Problem: `expenditure_day_frozen` (period). */
export function mustStayOpen(frozenPeriod: string | null): void {
  if (frozenPeriod !== null)
    throw problem('expenditure_day_frozen', { period: frozenPeriod }, { field: 'spent_on' });
}

/** Problems: `expenditure_taken_back`, `expenditure_booked_elsewhere`. */
export function mustBeReversible(entry: Held): void {
  const why = whyNotReversible(entry);
  if (why) throw problem(why);
}

const told = [
  ...([
    'heading',
    'line',
    'spentOn',
    'description',
    'documentReference',
    'supplier',
    'procurementId',
    'includesVat',
  ] as const),
  ...(['originalMinor', 'originalCurrency', 'rate', 'amountMinor'] as const),
] as const satisfies readonly (keyof Before)[];

/** What an entry says, as it is kept when it is edited. */
export function beforeOf(entry: Before): Before {
  return Object.fromEntries(told.map((field) => [field, entry[field]])) as Before;
}

/** What a page showed of an entry, as a hash: what it says, and why it was right. */
export const seenOfEntry = (entry: Before & Pick<RecordedExpenditure, 'confirmedBecause'>): string =>
  hashOfContent([beforeOf(entry), entry.confirmedBecause]);

/** The fields in which two versions of an entry differ. */
export function changedFields(one: Before, other: Before): (keyof Before)[] {
  // What was kept before contracts and VAT were named has neither.
  return told.filter((field) => (one[field] || null) !== (other[field] || null));
}

/** Problem: `expenditure_unchanged`. */
export function mustBeAnotherEntry(one: Before, other: Before): void {
  if (changedFields(one, other).length === 0)
    throw problem('expenditure_unchanged', {}, { field: 'description' });
}
