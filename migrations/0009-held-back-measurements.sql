-- Area: portal and open data. What a sub-grant feeds is frozen with the eyes of staff and counted now with those of the public:
-- while a delay runs, the difference would be the delayed sub-grant. Until then every frozen value that sub-grants can feed is held
-- back, and its hash, which is made of the value. What no sub-grant feeds is named here; any other kind of record waits.
create or replace view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when h.held_back then null else f.value end as value,
    f.currency,
    case when h.held_back then null else f.sha256 end as sha256
  from results.frozen_measurement f
    join results.period p on p.id = f.period_id
    cross join lateral (
      select coalesce(f.rule #>> '{measurement,of}', '') not in ('gathering', 'output')
        and exists (
          select from grants.sub_grant_agreement a
          where a.action_id = p.action_id and a.state <> 'draft' and a.delay_until > platform.today()
        ) as held_back
    ) h;
