import { sql } from 'kysely';
import type { Changeable, ChangedBy } from './not-changing.ts';

/** What stands against a change of an agreement, in a query that names it `agreement`. */
export const changeBar = sql<Changeable['changeBar']>`case
  when exists (select from grants.addendum c where c.agreement_id = agreement.id and c.state in ('requested', 'draft', 'offered', 'accepted'))
    then 'addendum_open'
  when exists (select from grants.reporting_period p join grants.report r on r.period_id = p.id
      where p.agreement_id = agreement.id and p.final and r.state in ('submitted', 'returned', 'approved')) then 'addendum_all_reported' end`;

export const changedBy = sql<ChangedBy>`(select jsonb_build_object('id', c.id, 'number', c.number, 'from', c.in_force_from)
  from grants.addendum c where c.agreement_id = agreement.id and c.state = 'signed' order by c.number desc limit 1)`;
export const hasBudget = sql<boolean>`coalesce(jsonb_array_length(agreement.budget -> 'lines'), 0) > 0`;
