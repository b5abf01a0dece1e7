-- Area: results. Frozen values are shown beside a delayed sub-grant when no sub-grant can feed them, and by name: a kind of record
-- that is not known here yet is held back until somebody has thought about it. What staff count as a change is held back until everything
-- in the frozen value is published: the public counts those alone.
create or replace view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when h.held_back then null else f.value end as value,
    f.currency,
    case when h.held_back then null else f.sha256 end as sha256
  from results.frozen_measurement f
    join results.period p on p.id = f.period_id
    cross join lateral (
      select coalesce(f.rule #>> '{measurement,of}', '') not in (
          'gathering', 'output', 'partnership', 'assessed_standard', 'conclusion', 'recommendation',
          'recommendation_step', 'adoption', 'outcome', 'trainee', 'certificate', 'knowledge_test',
          'evaluation', 'cycle', 'law', 'advocacy_engagement', 'harvested_outcome', 'practice', 'material',
          'media_echo', 'capacity'
        )
        and exists (
          select from grants.sub_grant_agreement a
          where a.action_id = p.action_id and a.state <> 'draft' and a.delay_until > platform.today()
        )
        or exists (
          select from jsonb_to_recordset(f.records) as counted (kind text, id text)
          where counted.kind in ('outcome', 'harvested_outcome') and not exists (
            select from advocacy.outcome o where o.id::text = counted.id and o.published_on is not null
          )
        ) as held_back
    ) h;
