-- Area: training, advocacy. What the public counts of evaluations and of meetings with those who decide; what is held back of frozen values.
create view published.evaluation as
  select g.id, g.action_id, g.title, g.jurisdiction, g.starts_on, count(*)::integer as given
  from training.evaluation_answer e join training.gathering g on g.id = e.gathering_id
  where g.withdrawn_at is null group by g.id having count(*) >= 5;
comment on view published.evaluation is 'Gatherings that five people or more evaluated, with how many did.';
-- That there was one, and no word of it.
create view published.advocacy_engagement as
  select id, action_id, kind, jurisdiction, happened_on from advocacy.engagement where withdrawn_at is null;
grant select on published.evaluation, published.advocacy_engagement to mostura_app, mostura_portal;

-- Only what sub-grants have a part in can tell of a delayed one.
create or replace view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when h.held_back then null else f.value end as value,
    f.currency,
    case when h.held_back then null else f.sha256 end as sha256
  from results.frozen_measurement f
    join results.period p on p.id = f.period_id
    cross join lateral (
      select coalesce(f.rule #>> '{measurement,of}', 'sub_grant') in ('engagement', 'sub_grant', 'instalment', 'report_value')
        and exists (
          select from grants.sub_grant_agreement a
          where a.action_id = p.action_id and a.state <> 'draft' and a.delay_until > platform.today()
        ) as held_back
    ) h;
