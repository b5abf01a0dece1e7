import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Headings } from './headings.ts';
import type { Changeable, ChangedBy } from './not-changing.ts';
import { openStates } from './workflow.ts';

/** Whether a change of an agreement is open, in a query that names the agreement so. */
export const isChanging = (agreement: 'agreement' | 's') =>
  sql<boolean>`exists (select from grants.addendum c where c.agreement_id = ${sql.ref(`${agreement}.id`)} and c.state = any(${[...openStates]}::text[]))`;

/** What stands for good against a change of an agreement, in a query that names it `agreement`. */
export const changeBar = sql<
  Changeable['changeBar']
>`case when exists (select from grants.reporting_period p join grants.report r on r.period_id = p.id
      where p.agreement_id = agreement.id and p.final and r.state in ('submitted', 'returned', 'approved_once', 'approved')) then 'addendum_all_reported' end`;

export const openChangeId = sql<string | null>`(select c.id from grants.addendum c
  where c.agreement_id = agreement.id and c.state = any(${[...openStates]}::text[]))`;

/** The last day of the periods whose reports were submitted. */
export const reportedUntil = sql<PlainDate | null>`(select max(p.ends_on)::text from grants.reporting_period p
  join grants.report r on r.period_id = p.id where p.agreement_id = agreement.id and r.submission > 0)`;

/** The day from which the last change of the budget by heading applies. */
export const changedFrom = sql<PlainDate | null>`(select max(c.in_force_from)::text from grants.addendum c
  where c.agreement_id = agreement.id and c.new_headings is not null)`;

export const changedBy = sql<ChangedBy>`(select jsonb_build_object('id', c.id, 'number', c.number, 'state', c.state,
    'appliesFrom', c.applies_from, 'inForceFrom', c.in_force_from)
  from grants.addendum c where c.agreement_id = agreement.id and c.state in ('signed', 'noticed')
  order by c.changed_at desc, c.id desc limit 1)`;

/** Whether another last day, signed by the sub-grantee, waits for the signature of the partner. */
export const newEndWaits = sql<boolean>`exists (select from grants.addendum c
  where c.agreement_id = agreement.id and c.state = 'accepted' and c.new_ends_on is not null)`;

/** Of the last change of the budget by heading that meets a condition on `c`, in a query that names `agreement`; null where none does. */
export const ofLastBudget = <T>(what: RawBuilder<unknown>, condition: RawBuilder<unknown>) =>
  sql<T | null>`(select ${what} from grants.addendum c where c.agreement_id = agreement.id and c.new_headings is not null and ${condition}
    order by c.in_force_from desc, c.changed_at desc limit 1)`;
const newHeadings = sql`c.new_headings`;

/** The budget by heading of the last addendum that changed it. */
export const signedHeadings = ofLastBudget<Headings>(newHeadings, sql`c.state = 'signed'`);
/** The same of the last change of any kind, also of one that applies from a later day. */
export const lastHeadings = ofLastBudget<Headings>(newHeadings, sql`c.state in ('signed', 'noticed')`);
/** The same of the last change that applies on a day. */
export const headingsOn = (day: PlainDate) =>
  ofLastBudget<Headings>(newHeadings, sql`c.in_force_from <= ${day}::date`);
