import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { type Headings, movableIn, originalHeadings } from './headings.ts';
import { mustNotBeOver } from './not-over.ts';
import type { Addendum } from './queries.ts';

/** What stands against a change of an agreement: a last report that was submitted, another change that is open; null where nothing does. */
export type Changeable = {
  readonly changeBar: 'addendum_all_reported' | null;
  readonly openChangeId: string | null;
  readonly endsOn: PlainDate;
};

/** While the project runs. Problems: `addendum_all_reported`, `addendum_too_late` (day). */
export function mustTakeChange({ changeBar, endsOn }: Changeable, today: PlainDate): void {
  if (changeBar) throw problem(changeBar);
  mustNotBeOver({ endsOn }, today);
}

/** One change at a time. Problem: `addendum_open`. */
export function mustHaveNoOpenChange({ openChangeId }: Pick<Changeable, 'openChangeId'>): void {
  if (openChangeId !== null) throw problem('addendum_open');
}

/** Where what stands against a change is dealt with: the other change that is open. */
export const toOpenChange = ({ openChangeId }: Pick<Changeable, 'openChangeId'>, code: string) =>
  code === 'addendum_open' ? `/addenda/${openChangeId}` : undefined;

export type Budgeted = {
  readonly budget: unknown;
  readonly currency: string;
  /** The budget by heading of the last addendum that changed it; null where none did. */
  readonly signedHeadings: Headings | null;
};

/** A notice moves money between two headings that had some when the budget was last signed. Problem: `shift_without_headings`. */
export function mustHaveMovable({ budget, currency, signedHeadings }: Budgeted): void {
  const base = signedHeadings ?? originalHeadings(budget, currency) ?? {};
  if (movableIn(base).length < 2) throw problem('shift_without_headings');
}

/** The last change that both sides signed or a notice told; null where there is none. */
export type ChangedBy =
  | (Pick<Addendum, 'id' | 'number' | 'state' | 'appliesFrom'> & { readonly inForceFrom: string })
  | null;
