import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** What happened to a record: the action's word and when. */
export type Happened = { readonly id: string; readonly word: string; readonly at: Instant };

/** What happened to these records since a moment, and to the payments of those that are sub-grants; the latest first. */
export async function listHappenedSince(
  tx: Tx,
  ids: readonly string[],
  since: Instant,
): Promise<readonly Happened[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Happened>`
    select coalesce(i.agreement_id, e.subject_id) as id, e.word, e.at
    from platform.audit_entry e left join grants.instalment i on i.id = e.subject_id
    where e.at >= ${since}::timestamptz
      and (e.subject_id = any(${[...ids]}::uuid[]) or i.agreement_id = any(${[...ids]}::uuid[]))
    order by e.sequence desc limit 500`.execute(tx);
  return rows;
}

/**
 * Reasons that people gave since a moment: for targets by indicator, for events that were withdrawn or changed by their id, and for
 * another budget by the headings whose amount it changed.
 */
export async function listReasonsSince(
  tx: Tx,
  actionId: string,
  since: Instant,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; reason: string }>`
    select key, reason from (
      select indicator as key, reason, set_at as at from results.target where action_id = ${actionId}::uuid and set_by is not null
      union all
      select id::text, withdrawn_reason, withdrawn_at from training.gathering where action_id = ${actionId}::uuid and withdrawn_reason <> ''
      union all
      select c.gathering_id::text, c.reason, c.changed_at from training.counted_change c
        join training.gathering g on g.id = c.gathering_id
        where g.action_id = ${actionId}::uuid and c.reason <> '' and c.fact <> 'withdrawn'
      union all
      select l.heading, v.reason, v.set_at from action.budget_version v
        cross join lateral (
          select heading, sum(amount_minor) as amount from action.budget_version_line where version_id = v.id group by heading
        ) l
        left join action.budget_version earlier on earlier.action_id = v.action_id and earlier.number = v.number - 1
      where v.action_id = ${actionId}::uuid and l.amount is distinct from (
        select sum(amount_minor) from action.budget_version_line b where b.version_id = earlier.id and b.heading = l.heading)
    ) given where at >= ${since}::timestamptz order by at`.execute(tx);
  return new Map(rows.map(({ key, reason }) => [key, reason]));
}

export type BookedLater = {
  readonly partnerId: string;
  readonly heading: string;
  readonly entries: number;
  readonly amountMinor: number;
};
/** Expenditure dated up to the end of a period that was entered after a moment, by partner and heading. */
export async function listBookedLater(
  tx: Tx,
  asked: { readonly actionId: string; readonly since: Instant; readonly to: PlainDate },
): Promise<BookedLater[]> {
  const { rows } = await sql<BookedLater>`
    select partner_id, heading, count(*)::int8 as entries, sum(amount_minor)::int8 as "amountMinor" from action.expenditure
    where action_id = ${asked.actionId}::uuid and created_at >= ${asked.since}::timestamptz and spent_on <= ${asked.to}::date
    group by partner_id, heading order by partner_id, heading`.execute(tx);
  return rows;
}
