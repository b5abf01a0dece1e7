import { sql } from 'kysely';
import type { Headings } from '../addenda/headings.ts';
import { ofLastBudget } from '../addenda/queries-changing.ts';

/** The budget by heading since a change, and which one: an addendum by its number, a notice without one. */
export type ChangedBudget = {
  readonly headings: Headings;
  readonly number: number | null;
  readonly from: string;
} | null;

/** What the budget was changed to by the last day of a period, in a query that names `period` and `agreement`. */
export const changedBudget = ofLastBudget<NonNullable<ChangedBudget>>(
  sql`jsonb_build_object('headings', c.new_headings, 'number', c.number, 'from', c.in_force_from)`,
  sql`c.in_force_from <= period.ends_on`,
);
