-- Area: results. A standard assessed in a jurisdiction is a record that the logframe counts, and that no sub-grant can feed.
create or replace view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when h.held_back then null else f.value end as value,
    f.currency,
    case when h.held_back then null else f.sha256 end as sha256
  from results.frozen_measurement f
    join results.period p on p.id = f.period_id
    cross join lateral (
      select coalesce(f.rule #>> '{measurement,of}', '') not in ('gathering', 'output', 'partnership', 'assessed_standard')
        and exists (
          select from grants.sub_grant_agreement a
          where a.action_id = p.action_id and a.state <> 'draft' and a.delay_until > platform.today()
        ) as held_back
    ) h;

-- One row for each standard in each jurisdiction of a published cycle, dated by its publication. An invented jurisdiction is none.
create view published.assessed_standard as
  select md5(p.id::text || s.id::text)::uuid as id, c.action_id, c.id as cycle_id, c.title || ' · ' || s.key || ' · ' || p.code as label,
    case when p.code in ('AL', 'BA', 'XK', 'ME', 'MK', 'RS') then p.code end as jurisdiction,
    (c.published_at at time zone 'Europe/Belgrade')::date as published_on
  from published.cycle c
    join published.cycle_place p on p.cycle_id = c.id
    join published.cycle_standard s on s.cycle_id = c.id;
grant select on published.assessed_standard to mostura_app, mostura_portal;
