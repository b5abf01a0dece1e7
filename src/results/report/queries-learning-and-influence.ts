import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { records } from '../queries-sources.ts';
import type { LearningAndInfluence } from './learning-and-influence.ts';

type Days = { readonly actionId: string; readonly from: PlainDate; readonly to: PlainDate };

/** Learning and influence of a report over the days of its period, from the records as they are now. */
export async function listLearningAndInfluence(
  tx: Tx,
  { actionId, from, to }: Days,
): Promise<LearningAndInfluence> {
  const action = sql`${actionId}::uuid`;
  const within = (day: string) => sql`${sql.ref(day)} between ${from}::date and ${to}::date`;
  const list = async <Row>(query: RawBuilder<Row>) => (await query.execute(tx)).rows;
  return {
    learning: await list(sql<LearningAndInfluence['learning'][number]>`
      select g.id, g.title, t.paired::int8 as paired, t.gained::int8 as gained, e.given::int8 as given
      from training.gathering g
        left join published.knowledge_test t on t.id = g.id and ${within('t.closed_on')}
        left join published.evaluation e on e.id = g.id and ${within('e.starts_on')}
      where g.action_id = ${action} and (t.id is not null or e.id is not null)
      order by g.starts_on, g.id`),
    changes: await list(sql<NonNullable<LearningAndInfluence['changes']>[number]>`
      select criterion, was_taught, organisations::int8 as organisations, before::float8 as before, after::float8 as after
      from published.loop_change where action_id = ${action} order by criterion, was_taught desc`),
    concluded: await list(sql<LearningAndInfluence['concluded'][number]>`
      select g.id, g.title, g.starts_on, count(*)::int8 as conclusions, count(r.id)::int8 as became
      from training.gathering g join training.conclusion c on c.gathering_id = g.id
        left join advocacy.recommendation r on r.conclusion_id = c.id and r.state = 'published'
      where g.action_id = ${action} and g.withdrawn_at is null and ${within('g.starts_on')}
      group by g.id order by g.starts_on, g.id`),
    engagements: await list(sql<LearningAndInfluence['engagements'][number]>`
      select kind, count(*)::int8 as number from advocacy.engagement
      where action_id = ${action} and withdrawn_at is null and ${within('happened_on')}
      group by kind order by kind`),
    outcomes: await list(sql<LearningAndInfluence['outcomes'][number]>`
      select id, title, direction, happened_on, state from advocacy.outcome
      where action_id = ${action} and state <> 'draft' and ${within('happened_on')} order by happened_on, id`),
    echoes: await list(sql<LearningAndInfluence['echoes'][number]>`
      select record_kind as kind, page_id, label, dated_on as appeared_on from (${records.media_echo}) echo
      where action_id = ${action} and ${within('dated_on')} order by dated_on, record_id`),
    practices: await list(sql<LearningAndInfluence['practices'][number]>`
      select p.id, p.title, count(*) filter (where s.status = 'adopted')::int8 as adopted,
        count(*) filter (where s.status = 'ended')::int8 as ended
      from advocacy.practice p
        left join advocacy.adoption a on a.practice_id = p.id
        left join lateral (
          select status, min(happened_on) as first_on from advocacy.adoption_step
          where adoption_id = a.id group by status
        ) s on ${within('s.first_on')}
      where p.action_id = ${action} and p.state = 'published' and p.published_on <= ${to}::date
      group by p.id order by p.published_on, p.id`),
  };
}
