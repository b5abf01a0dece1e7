import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { listOrdered } from '../procurement/queries-ordered.ts';
import type { Level, Warning, Watched } from './warnings.ts';

/**
 * Every heading of every partner that has a budget, expenditure or commitments, and every line of the budget that entries or contracts name;
 * as whoever looks may read them. Committed is what contracts with suppliers still have to be paid: what is there for sub-grants is meant to
 * be awarded, so that only what was paid of them counts.
 */
export async function listWatched(tx: Tx, actionId: string): Promise<Watched[]> {
  const commitments = JSON.stringify(await listOrdered(tx, { actionId }));
  const { rows } = await sql<Watched>`
    with booked as (
      select partner_id, heading, description as line, amount_minor as budget, 0 as spent, 0 as committed from action.budget_line
        where action_id = ${actionId}::uuid
      union all
      select partner_id, heading, line, 0, amount_minor, 0 from action.readable_expenditure where action_id = ${actionId}::uuid
      union all
      select "partnerId", heading, line, 0, 0, committed from json_to_recordset(${commitments}::json)
        as bound("partnerId" uuid, heading text, line text, committed int8)
    )
    select partner_id, heading, '' as line, sum(budget)::int8 as budget, sum(spent)::int8 as spent, sum(committed)::int8 as committed
      from booked group by partner_id, heading
    union all
    select partner_id, heading, line, sum(budget)::int8, sum(spent)::int8, sum(committed)::int8 from booked where line <> '' group by partner_id, heading, line
      having sum(spent) <> 0 or sum(committed) <> 0
    order by partner_id, heading, line`.execute(tx);
  return rows;
}

export type WarningNote = Warning & {
  readonly reason: string;
  /** What was spent alone was more than the budget. */
  readonly overspent: boolean;
  readonly notedBy: string | null;
  readonly notedAt: Instant;
};

/** What was decided, the latest first. What had been spent is in steps where a sub-grant that whoever looks may not know is in it. */
export async function listNotes(tx: Tx, actionId: string): Promise<WarningNote[]> {
  return tx
    .selectFrom('action.budgetWarning as warning')
    .leftJoin('people.person as person', 'person.id', 'warning.notedBy')
    .select(['warning.partnerId', 'warning.heading', 'warning.line', 'warning.reason', 'warning.notedAt'])
    .select([
      'warning.budgetMinor as budget',
      'warning.committedMinor as committed',
      'person.name as notedBy',
    ])
    .select(sql<boolean>`warning.spent_minor > warning.budget_minor`.as('overspent'))
    .select(
      sql<number>`case when exists (select from action.readable_expenditure r join action.expenditure e on e.id = r.id
        where r.action_id = warning.action_id and r.partner_id = warning.partner_id and r.heading = warning.heading
        and warning.line in ('', e.line) and r.from_payment and not r.known)
        then grants.coarse_amount(warning.spent_minor) else warning.spent_minor end`.as('spent'),
    )
    .select((of) => of.ref('warning.level').$castTo<Level>().as('level'))
    .where('warning.actionId', '=', actionId)
    .orderBy('warning.notedAt', 'desc')
    .orderBy('warning.id')
    .execute();
}

export async function insertNote(
  { tx, actionId, actor, now }: Work,
  { partnerId, heading, line, level, budget, spent, committed }: Warning,
  { reason, currency }: { readonly reason: string; readonly currency: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('action.budgetWarning')
    .values({
      ...{ id, actionId, partnerId, heading, line, level, reason, currency },
      ...{ budgetMinor: budget, spentMinor: spent, committedMinor: committed },
      ...{ notedBy: actor.personId, notedAt: now },
    })
    .execute();
  return id;
}
