import { problem } from '../../platform/problem.ts';

/** What stands against a change of an agreement: another one that is open, a last report that was submitted; null where nothing does. */
export type Changeable = { readonly changeBar: 'addendum_open' | 'addendum_all_reported' | null };

/** Problems: `addendum_open`, `addendum_all_reported`. */
export function mustTakeChange({ changeBar }: Changeable): void {
  if (changeBar) throw problem(changeBar);
}

/** Money is moved between headings where there are some. Problem: `addendum_no_budget`. */
export function mustHaveBudget({ hasBudget }: { readonly hasBudget: boolean }): void {
  if (!hasBudget) throw problem('addendum_no_budget');
}

/** The last addendum that both sides signed, with the day; null where there is none. */
export type ChangedBy = { readonly id: string; readonly number: number; readonly from: string } | null;
