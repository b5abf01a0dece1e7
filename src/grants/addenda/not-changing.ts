import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** What stands against a change of an agreement: another one that is open, a last report that was submitted; null where nothing does. */
export type Changeable = {
  readonly changeBar: 'addendum_open' | 'addendum_all_reported' | null;
  readonly endsOn: PlainDate;
};

/** While the project runs. Problems: `addendum_open`, `addendum_all_reported`, `addendum_too_late` (day). */
export function mustTakeChange({ changeBar, endsOn }: Changeable, today: PlainDate): void {
  if (changeBar) throw problem(changeBar);
  if (today > endsOn) throw problem('addendum_too_late', { day: endsOn });
}

/** Money is moved between headings where there are some. Problem: `addendum_no_budget`. */
export function mustHaveBudget({ hasBudget }: { readonly hasBudget: boolean }): void {
  if (!hasBudget) throw problem('addendum_no_budget');
}

/** The last addendum that both sides signed, with the day; null where there is none. */
export type ChangedBy = { readonly id: string; readonly number: number; readonly from: string } | null;
