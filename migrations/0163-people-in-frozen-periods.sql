-- Area: results. The public learns numbers of people from frozen periods alone; what they are told apart by is frozen with them.
alter table results.frozen_measurement add column told jsonb;
comment on column results.frozen_measurement.told is 'People by jurisdiction and by kind when the period was frozen: { places: [{ jurisdiction, value }], parts: [{ axis, key, value }] }; null for what counts no people.';
create or replace view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when h.held_back then null else f.value end as value,
    f.currency,
    case when h.held_back then null else f.sha256 end as sha256,
    case when h.held_back then null else f.told end as told
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
          where a.action_id = p.action_id and a.state <> 'draft'
            and (a.delay_until > platform.today() or (f.currency is not null and (a.generalise_place or a.withhold_name)))
        )
        or exists (
          select from jsonb_to_recordset(f.records) as counted (kind text, id text)
          where counted.kind in ('outcome', 'harvested_outcome') and not exists (
            select from advocacy.outcome o where o.id::text = counted.id and o.published_on is not null
          )
        ) as held_back
    ) h;

-- Counts of people as they are now are nothing that the public's role may read.
revoke select on published.attendance, published.trainee, published.certificate_given, published.knowledge_test, published.evaluation
  from mostura_portal;
grant select (action_id, id, title, jurisdiction, closed_on) on published.knowledge_test to mostura_portal;
grant select (action_id, id, title, jurisdiction, starts_on) on published.evaluation to mostura_portal;
