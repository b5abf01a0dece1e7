import { sql } from 'kysely';
import type { EvaluationGrid } from '../action/index.ts';
import type { ListReach } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { withinReach } from './queries-reach.ts';

export type TaskRow = { kind: string; id: string; about: string; due: string | null };
type Asking = {
  actionId: string;
  now: string;
  personId: string;
  organisationId: string;
  roles: readonly string[];
  /** Whose records an officer works on. */
  officer: ListReach;
  /** Whose protection this person takes away with a second one. */
  protector: ListReach;
};

/** What waits for someone, by their roles, in one query; at most a hundred of it. */
export async function listTaskRows(tx: Tx, asking: Asking): Promise<TaskRow[]> {
  const { actionId, now, personId, organisationId, roles } = asking;
  const has = (...wanted: string[]) => sql<boolean>`${wanted.some((role) => roles.includes(role))}::boolean`;
  const officer = (table: string) => withinReach(table, asking.officer);
  const { rows } = await sql<TaskRow>`
    select kind, id, about, due from (
      select 'draft' as kind, a.id, coalesce(nullif(a.title, ''), c.number) as about, c.deadline_at as due
        from grants.application a join grants.call c on c.id = a.call_id
        where ${has('cso_member', 'cso_certifier')} and a.organisation_id = ${organisationId}::uuid and a.state = 'draft' and c.deadline_at > ${now}::timestamptz
      union all select case g.state when 'assigned' then 'declare' else 'assignment' end, g.id, a.number, null
        from grants.assignment g join grants.application a on a.id = g.application_id
        where ${has('assessor')} and g.assessor_id = ${personId}::uuid and g.state in ('assigned', 'declared') and a.state = 'eligible'
      union all select 'check', a.id, a.number, null
        from grants.application a join grants.call c on c.id = a.call_id
        where ${officer('c')} and a.state = 'submitted' and exists (select from grants.opening o where o.call_id = c.id)
      union all select 'gap', r.id, a.number, ((r.due_on + 1)::timestamp at time zone c.deadline_zone) - interval '1 second'
        from grants.gap_request r join grants.application a on a.id = r.application_id join grants.call c on c.id = a.call_id
        where ${has('cso_member', 'cso_certifier')} and r.organisation_id = ${organisationId}::uuid and a.state = 'submitted'
          and r.replied_at is null and r.cancelled_at is null
      union all select 'question', q.id, c.number, c.deadline_at - make_interval(days => coalesce((c.rules #>> '{questions,answerDays}')::int, 11))
        from grants.call_question q join grants.call c on c.id = q.call_id
        where ${officer('c')} and c.action_id = ${actionId}::uuid and q.state = 'asked' and c.state = 'published' and c.deadline_at > ${now}::timestamptz
      union all select 'open', c.id, c.number, null from grants.call c
        where ${officer('c')} and c.action_id = ${actionId}::uuid and c.state = 'published'
          and c.deadline_at + make_interval(secs => (c.rules->>'graceSeconds')::int) < ${now}::timestamptz
          and not exists (select from grants.opening o where o.call_id = c.id)
          and exists (select from grants.application a where a.call_id = c.id and a.submitted_at is not null and a.state <> 'withdrawn')
      union all select 'assign', a.id, a.number, null
        from grants.application a join grants.call c on c.id = a.call_id
        where ${officer('c')} and a.state = 'eligible'
          and (select count(*) from grants.assignment g where g.application_id = a.id and g.state <> 'refused') < (c.rules->>'assessors')::int
      union all select case when d.id is null then case when r.id is null then 'rank' else 'decide' end else 'communicate' end, c.id, c.number, null
        from grants.call c
          left join grants.decision d on d.call_id = c.id
          left join lateral (select id from grants.ranking k where k.call_id = c.id limit 1) r on true
        where c.action_id = ${actionId}::uuid and c.state = 'published' and c.deadline_at < ${now}::timestamptz and d.communicated_at is null
          and exists (select from grants.application a where a.call_id = c.id and a.submitted_at is not null)
          and not exists (select from grants.application a where a.call_id = c.id and a.state = 'submitted')
          and not exists (select from grants.application a where a.call_id = c.id and a.state = 'eligible'
            and (select count(*) from grants.assignment g where g.application_id = a.id and g.state = 'submitted') < (c.rules->>'assessors')::int)
          and not exists (select from grants.application a join grants.assignment g on g.application_id = a.id
            where a.call_id = c.id and a.state = 'eligible' and g.state in ('assigned', 'declared'))
          and case when d.id is null and r.id is not null then ${has('programme_manager')} else ${officer('c')} end
      union all select 'agree', a.id, a.number, null
        from grants.application a join grants.call c on c.id = a.call_id join grants.decision d on d.call_id = c.id
        where ${officer('c')} and a.state = 'awarded' and d.communicated_at is not null
          and not exists (select from grants.sub_grant_agreement s where s.application_id = a.id)
      union all select 'publicity', s.id, s.number, null
        from grants.publicity_proposal q join grants.sub_grant_agreement s on s.id = q.agreement_id
        where ${withinReach('s', asking.protector)} and q.decided_at is null and q.proposed_by <> ${personId}::uuid
          and s.action_id = ${actionId}::uuid
      union all select case f.state when 'infected' then 'annex_infected' else 'annex_unchecked' end, t.id, a.number, null
        from grants.application_attachment t join platform.file f on f.id = t.file_id
          join grants.application a on a.id = t.application_id join grants.call c on c.id = a.call_id
        where f.state in ('unchecked', 'infected') and t.removed_at is null and a.submitted_at is not null
          and exists (select from grants.opening o where o.call_id = c.id)
          and (${officer('c')} or (${has('administrator')} and a.action_id = ${actionId}::uuid))
      union all select 'annex_closed', a.id, coalesce(nullif(a.title, ''), c.number), c.deadline_at
        from grants.application_attachment t join platform.file f on f.id = t.file_id
          join grants.application a on a.id = t.application_id join grants.call c on c.id = a.call_id
        where ${has('cso_member', 'cso_certifier')} and a.organisation_id = ${organisationId}::uuid and a.state = 'draft'
          and f.state in ('infected', 'refused') and t.removed_at is null
    ) waiting order by due nulls last, kind, about limit 100`.execute(tx);
  return rows;
}

/** Two assessments of one application and nobody asked beside them, with the rule that says how far apart they may be. */
export type Pair = {
  applicationId: string;
  number: string;
  callId: string;
  totals: [number, number];
  grid: EvaluationGrid;
  divergencePercent: number;
};

/** The applications of an officer's calls that exactly two assessed, until the call is decided. */
export async function listPairs(tx: Tx, actionId: string, officer: ListReach): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select a.id as "applicationId", a.number, c.id as "callId", pair.totals, c.grid, (c.rules->>'divergencePercent')::int as "divergencePercent"
    from grants.application a join grants.call c on c.id = a.call_id
      join lateral (
        select jsonb_agg(s.total_points order by g.position) as totals, count(*) as asked, count(*) filter (where g.state = 'submitted') as handed_in
        from grants.assignment g left join grants.assessment s on s.assignment_id = g.id
        where g.application_id = a.id and g.state <> 'refused'
      ) pair on pair.asked = 2 and pair.handed_in = 2
    where c.action_id = ${actionId}::uuid and a.state = 'eligible' and ${withinReach('c', officer)}
    order by a.number limit 500`.execute(tx);
  return rows;
}
