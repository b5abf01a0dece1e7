import { sql } from 'kysely';
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

/** The same of an agreement in a query that names it `agreement`. */
export const changeBar = sql<Changeable['changeBar']>`case
  when exists (select from grants.addendum c where c.agreement_id = agreement.id and c.state in ('requested', 'draft', 'offered', 'accepted'))
    then 'addendum_open'
  when exists (select from grants.reporting_period p join grants.report r on r.period_id = p.id
      where p.agreement_id = agreement.id and p.final and r.state in ('submitted', 'returned', 'approved')) then 'addendum_all_reported' end`;

/** The last addendum that both sides signed, with the day; null where there is none. */
export type ChangedBy = { readonly id: string; readonly number: number; readonly from: string } | null;
export const changedBy = sql<ChangedBy>`(select jsonb_build_object('id', c.id, 'number', c.number, 'from', c.in_force_from)
  from grants.addendum c where c.agreement_id = agreement.id and c.state = 'signed' order by c.number desc limit 1)`;
export const hasBudget = sql<boolean>`coalesce(jsonb_array_length(agreement.budget -> 'lines'), 0) > 0`;
