import { type RawBuilder, sql } from 'kysely';
import type { EvaluationGrid } from '../action/index.ts';
import type { Instant, PlainDate } from '../platform/dates.ts';
import type { ListReach } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { withinReach } from './queries-reach.ts';
import { usualTerms } from './questions/rules.ts';
import { targetDays } from './target-days.ts';

export type TaskRow = {
  kind: string;
  part: 'act' | 'wait';
  /** What its page is found by, and what it is about. */
  id: string;
  record: string;
  about: string;
  /** How a mail names it: never by a title that an applicant wrote. */
  named: string;
  /** The partner that issued the call. */
  sender: string;
  /** Until an instant of its own, or to the end of a day. */
  dueAt: Instant | null;
  dueOn: PlainDate | null;
};
export type Asking = {
  actionId: string;
  now: Instant;
  today: PlainDate;
  personId: string;
  organisationId: string;
  roles: readonly string[];
  /** Whose records an officer works on. */
  officer: ListReach;
  /** Whose protection this person takes away with a second one. */
  protector: ListReach;
};

/** Conditions about the person who asks, and days in the Action's zone. */
export function asked({ organisationId, roles, officer }: Asking) {
  const has = (...wanted: string[]) => sql<boolean>`${wanted.some((role) => roles.includes(role))}::boolean`;
  return {
    has,
    ofOfficer: (table: string) => withinReach(table, officer),
    /** The records of the organisation that they act for, as one of its people. */
    ofOwn: (table: string) =>
      sql<boolean>`(${has('cso_member', 'cso_certifier')} and ${sql.ref(`${table}.organisationId`)} = ${organisationId}::uuid)`,
  };
}
const dayOf = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone ${zone})::date`;
/** The day so many days after an instant. */
export const after = (instant: RawBuilder<unknown>, days: number) => sql`${dayOf(instant)} + ${days}::int`;
/** The tasks of these parts, with the partner of each: those of this actor's Action, the first due first; at most a hundred. */
export async function tasksOf(
  tx: Tx,
  actionId: string,
  parts: readonly RawBuilder<unknown>[],
): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select w.kind, w.part, w.id, w.record, w.about, w.named, w.due_at, w.due_on::text as due_on, o.name as sender
    from (${sql.join(parts, sql` union all `)}) as w (kind, part, id, record, about, named, due_at, due_on, partner_id, action_id)
      join network.organisation o on o.id = w.partner_id
    where w.action_id = ${actionId}::uuid
    order by coalesce(w.due_at, w.due_on) nulls last, w.kind, w.about limit 100`.execute(tx);
  return rows;
}

/**
 * From an application that is drafted to a decision that is told: what waits for this person, and what they wait for. `awaitingReport`: the
 * calls whose decision waits for a report of their committee.
 */
export async function listSelectionTasks(
  tx: Tx,
  asking: Asking,
  awaitingReport: readonly string[],
): Promise<TaskRow[]> {
  const { now, personId, actionId } = asking;
  const { has, ofOfficer, ofOwn } = asked(asking);
  const noDay = sql`null::timestamptz, null::date`;
  const reportAwaited = sql`c.id = any (${awaitingReport as string[]}::uuid[])`;
  const of = sql`c.partner_id, c.action_id`;
  const onDay = (day: RawBuilder<unknown>) => sql`null::timestamptz, ${day}`;
  const afterDeadline = (days: number) => onDay(after(sql`c.deadline_at`, days));
  // It waits for the second person: `checks/tasks.ts`.
  const concludedOnce = sql`exists (select from grants.application_check k where k.application_id = a.id and k.first_concluded_by is not null)`;
  const closed = sql`c.state = 'published' and c.deadline_at < ${now}::timestamptz`;
  const opened = sql`exists (select from grants.opening o where o.call_id = c.id)`;
  const endOf = (day: RawBuilder<unknown>) =>
    sql`(${day} + 1)::timestamp at time zone c.deadline_zone - interval '1 second', null::date`;
  return tasksOf(tx, actionId, [
    sql`select 'draft', 'act', a.id::text, a.id, coalesce(nullif(a.title, ''), c.number), c.number, c.deadline_at, null::date, ${of}
      from grants.application a join grants.call c on c.id = a.call_id
      where ${ofOwn('a')} and a.state = 'draft' and c.deadline_at > ${now}::timestamptz`,
    // The last word of an open comment is a colleague's: this person answers or settles it.
    sql`select 'draft_comments', 'act', a.id::text, a.id, coalesce(nullif(a.title, ''), c.number), c.number, c.deadline_at, null::date, ${of}
      from grants.application a join grants.call c on c.id = a.call_id
      where ${ofOwn('a')} and a.state = 'draft' and c.deadline_at > ${now}::timestamptz
        and exists (select from grants.draft_comment k where k.application_id = a.id and k.settled_at is null
          and coalesce((select x.answered_by from grants.draft_comment_answer x where x.comment_id = k.id
            order by x.answered_at desc, x.id desc limit 1), k.commented_by) <> ${personId}::uuid)`,
    sql`select case g.state when 'assigned' then 'declare' else 'assignment' end, p.part, (case p.part when 'act' then g.id else a.id end)::text, g.id,
        a.number, a.number, null::timestamptz, ${after(sql`g.assigned_at`, targetDays.assess)} - case g.state when 'assigned' then ${targetDays.assess - targetDays.declare}::int else 0 end, ${of}
      from grants.assignment g join grants.application a on a.id = g.application_id join grants.call c on c.id = a.call_id,
        (values ('act'), ('wait')) as p (part)
      where g.state in ('assigned', 'declared') and a.state = 'eligible'
        and case p.part when 'act' then ${has('assessor')} and g.assessor_id = ${personId}::uuid else ${ofOfficer('c')} end`,
    sql`select 'check', 'act', a.id::text, a.id, a.number, a.number, ${afterDeadline(targetDays.check)}, ${of}
      from grants.application a join grants.call c on c.id = a.call_id
      where ${ofOfficer('c')} and a.state = 'submitted' and ${opened} and not ${concludedOnce}`,
    sql`select 'gap', p.part, (case p.part when 'act' then r.id else a.id end)::text, r.id, a.number, a.number, ${endOf(sql`r.due_on`)}, ${of}
      from grants.gap_request r join grants.application a on a.id = r.application_id join grants.call c on c.id = a.call_id, (values ('act'), ('wait')) as p (part)
      where a.state = 'submitted' and r.replied_at is null and r.cancelled_at is null
        and case p.part when 'act' then ${ofOwn('r')} else ${ofOfficer('c')} end`,
    sql`select 'question', p.part, (case p.part when 'act' then q.id else c.id end)::text, q.id, c.number, c.number,
        ${endOf(sql`(c.deadline_at at time zone c.deadline_zone)::date - coalesce((c.rules #>> '{questions,answerDays}')::int, ${usualTerms.answerDays}::int)`)}, ${of}
      from grants.call_question q join grants.call c on c.id = q.call_id, (values ('act'), ('wait')) as p (part)
      where q.state = 'asked' and c.state = 'published' and c.deadline_at > ${now}::timestamptz
        and case p.part when 'act' then ${ofOfficer('c')} else q.asked_by = ${personId}::uuid end`,
    sql`select 'open', p.part, c.id::text, c.id, c.number, c.number, ${afterDeadline(targetDays.open)}, ${of}
      from grants.call c, (values ('act'), ('wait')) as p (part)
      where c.state = 'published' and c.deadline_at + make_interval(secs => (c.rules->>'graceSeconds')::int) < ${now}::timestamptz and not ${opened}
        and exists (select from grants.application a where a.call_id = c.id and a.submitted_at is not null and a.state <> 'withdrawn')
        and case p.part when 'act' then ${ofOfficer('c')} else ${has('programme_manager')} and not ${ofOfficer('c')} end`,
    sql`select 'assign', 'act', a.id::text, a.id, a.number, a.number, ${afterDeadline(targetDays.assign)}, ${of}
      from grants.application a join grants.call c on c.id = a.call_id
      where ${ofOfficer('c')} and a.state = 'eligible'
        and (select count(*) from grants.assignment g where g.application_id = a.id and g.state <> 'refused') < (c.rules->>'assessors')::int`,
    // Whoever leads sees a call once, not each of its applications.
    sql`select case when bool_or(a.state = 'submitted') then 'check' else 'assign' end, 'wait', c.id::text, c.id, c.number, c.number,
        ${onDay(sql`${after(sql`c.deadline_at`, targetDays.assign)} - case when bool_or(a.state = 'submitted') then ${targetDays.assign - targetDays.check}::int else 0 end`)}, ${of}
      from grants.application a join grants.call c on c.id = a.call_id
      where ${has('programme_manager')} and not ${ofOfficer('c')} and ${closed} and ${opened} and ((a.state = 'submitted' and not ${concludedOnce}) or (a.state = 'eligible'
        and (select count(*) from grants.assignment g where g.application_id = a.id and g.state <> 'refused') < (c.rules->>'assessors')::int))
      group by c.id`,
    sql`select s.kind, s.part, c.id::text, c.id, c.number, c.number,
        ${onDay(sql`case s.kind when 'communicate' then ${after(sql`d.decided_at`, targetDays.communicate)}
          when 'decide' then ${after(sql`c.deadline_at`, targetDays.decide)}
          when 'convene' then ${after(sql`c.deadline_at`, targetDays.convene)} else ${after(sql`c.deadline_at`, targetDays.rank)} end`)}, ${of}
      from grants.call c
        left join grants.decision d on d.call_id = c.id
        left join lateral (select id from grants.ranking k where k.call_id = c.id order by k.sequence desc limit 1) r on true
        cross join lateral (select case when d.id is not null then 'communicate' when r.id is null then 'rank'
          when ${reportAwaited} then 'convene' else 'decide' end as kind, p.part from (values ('act'), ('wait')) as p (part)) s
      where ${closed} and d.communicated_at is null
        and (s.kind <> 'convene' or not exists (select from grants.committee k where k.call_id = c.id and k.state in ('convened', 'signing')))
        and (s.kind = 'communicate' or s.part = 'wait' or not exists (select from grants.committee k join grants.committee_member b on b.committee_id = k.id
          where k.call_id = c.id and b.person_id = ${personId}::uuid and b.declaration = 'conflict'))
        and exists (select from grants.application a where a.call_id = c.id and a.submitted_at is not null)
        and not exists (select from grants.application a where a.call_id = c.id and a.state = 'submitted')
        and not exists (select from grants.application a where a.call_id = c.id and a.state = 'eligible'
          and (select count(*) from grants.assignment g where g.application_id = a.id and g.state = 'submitted') < (c.rules->>'assessors')::int)
        and not exists (select from grants.application a join grants.assignment g on g.application_id = a.id
          where a.call_id = c.id and a.state = 'eligible' and g.state in ('assigned', 'declared'))
        and case when (s.kind = 'decide') = (s.part = 'act') then ${has('programme_manager')} else ${ofOfficer('c')} end
        and (s.part = 'act' or not (case when s.kind = 'decide' then ${has('programme_manager')} else ${ofOfficer('c')} end))`,
    sql`select 'agree', p.part, (case p.part when 'act' then a.id else c.id end)::text, a.id, a.number, a.number, ${onDay(after(sql`coalesce((select f.answered_at from grants.reserve_offer f where f.application_id = a.id and f.state = 'accepted'), d.communicated_at)`, targetDays.agree))}, ${of}
      from grants.application a join grants.call c on c.id = a.call_id join grants.decision d on d.call_id = c.id, (values ('act'), ('wait')) as p (part)
      where a.state = 'awarded' and d.communicated_at is not null
        and not exists (select from grants.sub_grant_agreement s where s.application_id = a.id and s.state <> 'set_aside')
        and case p.part when 'act' then ${ofOfficer('c')} else ${has('programme_manager')} and not ${ofOfficer('c')} end`,
    sql`select case f.state when 'infected' then 'annex_infected' else 'annex_unchecked' end, 'act', t.id::text, t.id, a.number, a.number, ${noDay}, ${of}
      from grants.application_attachment t join platform.file f on f.id = t.file_id
        join grants.application a on a.id = t.application_id join grants.call c on c.id = a.call_id
      where f.state in ('unchecked', 'infected') and t.removed_at is null and a.submitted_at is not null and ${opened}
        and (${ofOfficer('c')} or ${has('administrator')})`,
    sql`select case f.state when 'infected' then 'gap_infected' else 'gap_unchecked' end, 'act', k.id::text, k.id, a.number, a.number, ${noDay}, ${of}
      from grants.gap_file k join grants.gap_request r on r.id = k.request_id join platform.file f on f.id = k.file_id
        join grants.application a on a.id = r.application_id join grants.call c on c.id = a.call_id
      where f.state in ('unchecked', 'infected') and ${opened} and (${ofOfficer('c')} or ${has('administrator')})`,
    sql`select 'annex_closed', 'act', a.id::text, t.id, coalesce(nullif(a.title, ''), c.number), c.number, c.deadline_at, null::date, ${of}
      from grants.application_attachment t join platform.file f on f.id = t.file_id
        join grants.application a on a.id = t.application_id join grants.call c on c.id = a.call_id
      where ${ofOwn('a')} and a.state = 'draft' and c.deadline_at > ${now}::timestamptz
        and f.state in ('infected', 'refused') and t.removed_at is null`,
  ]);
}

/** Two assessments of one application and nobody asked beside them, with the rule that says how far apart they may be. */
export type Pair = {
  applicationId: string;
  number: string;
  callId: string;
  sender: string;
  dueOn: PlainDate;
  totals: [number, number];
  grid: EvaluationGrid;
  divergencePercent: number;
};

/** The applications of an officer's calls that exactly two assessed, until the call is decided. */
export async function listPairs(tx: Tx, actionId: string, officer: ListReach): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select a.id as "applicationId", a.number, c.id as "callId", pair.totals, c.grid, (c.rules->>'divergencePercent')::int as "divergencePercent",
      o.name as sender, (${after(sql`pair.last_at`, targetDays.declare)})::text as "dueOn"
    from grants.application a join grants.call c on c.id = a.call_id join network.organisation o on o.id = c.partner_id
      join lateral (
        select jsonb_agg(s.total_points order by g.position) as totals, count(*) as asked, count(*) filter (where g.state = 'submitted') as handed_in, max(s.submitted_at) as last_at
        from grants.assignment g left join grants.assessment s on s.assignment_id = g.id
        where g.application_id = a.id and g.state <> 'refused'
      ) pair on pair.asked = 2 and pair.handed_in = 2
    where c.action_id = ${actionId}::uuid and a.state = 'eligible' and ${withinReach('c', officer)}
    order by a.number limit 500`.execute(tx);
  return rows;
}
