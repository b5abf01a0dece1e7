-- Area: protection. How people travelled, which dangers they met and what they paid, as codes and bands of euro: beside an incident, and as
-- tables of one family. Of a half-year one of them is published: three tables of the same numbers could be turned back together.

-- Codes, and how many person-events they are about; nothing else is taken in, and no amount.
create function incidents.is_route(route jsonb) returns boolean language sql immutable set search_path = pg_catalog as $$
  select case when jsonb_typeof(route) <> 'object' then false else coalesce(
    (select array_agg(k order by k) from jsonb_object_keys(route) k) = array['dangers', 'means', 'price', 'told']
    and jsonb_typeof(route -> 'means') = 'array' and route -> 'means' <@ '["on_foot", "road", "water", "rail", "other"]'
    and jsonb_typeof(route -> 'dangers') = 'array' and route -> 'dangers' <@ '["closed_space", "driving", "water", "weather", "weapons"]'
    and (route -> 'price' = 'null' or route ->> 'price' in ('under_500', 'under_2000', 'under_5000', 'from_5000'))
    and incidents.is_people(jsonb_build_object('not_known', route -> 'told')) and (route #>> array['told', 'low'])::numeric >= 1, false) end
$$;
revoke all on function incidents.is_route from public;
grant execute on function incidents.is_route to mostura_protection;
alter table incidents.incident add column route jsonb constraint route_of_codes check (route is null or incidents.is_route(route));
alter table incidents.incident add constraint no_route_once_withdrawn check (state <> 'withdrawn' or route is null);
comment on column incidents.incident.route is 'By which means people travelled, which dangers they met and in which band of euro they paid, with how many person-events it is about.';
grant update (route) on incidents.incident to mostura_protection;

alter table release.atom drop constraint atom_family_check;
alter table release.atom add constraint atom_family_check check (family in ('acts', 'crimes', 'people', 'deaths', 'methods'));
alter table release.behind drop constraint behind_family_check;
alter table release.behind add constraint behind_family_check check (family in ('acts', 'crimes', 'people', 'deaths', 'methods'));
alter table release.release drop constraint release_table_key_check;
alter table release.release add constraint release_table_key_check check (table_key in ('acts_by_place', 'acts_by_doer', 'acts', 'crimes_by_place', 'crimes',
  'people_by_place', 'people', 'deaths', 'methods_means', 'methods_dangers', 'methods_prices'));

create or replace function release.atoms_of_records(records uuid[])
  returns table (family text, what text, place text, doer text, organisation_id uuid, value bigint)
  language sql stable set search_path = pg_catalog as $$
  select case when a.code in ('ransom', 'robbery', 'debt_bondage', 'forced_labour', 'sexual_exploitation', 'dangerous_transport') then 'crimes' else 'acts' end,
    a.code, i.jurisdiction, a.perpetrator, i.organisation_id, sum(a.hurt_low)
  from incidents.incident i join incidents.act a on a.incident_id = i.id where i.id = any (records)
  group by 1, 2, 3, 4, 5 having sum(a.hurt_low) > 0
  union all
  select case when e.kind in ('dead', 'missing') then 'deaths' else 'people' end, e.kind, i.jurisdiction, '', i.organisation_id,
    sum((e.range ->> 'low')::numeric)::bigint
  from incidents.incident i cross join jsonb_each(i.people) e (kind, range)
  where i.id = any (records) and e.kind <> 'alone'
  group by 2, 3, 5 having sum((e.range ->> 'low')::numeric) > 0
  union all
  select 'methods', m.what, i.jurisdiction, '', i.organisation_id, sum((i.route #>> array['told', 'low'])::numeric)::bigint
  from incidents.incident i cross join lateral (
    select 'means.' || v.code as what from (select distinct code from jsonb_array_elements_text(i.route -> 'means') e (code)) v
    union all select 'danger.' || v.code from (select distinct code from jsonb_array_elements_text(i.route -> 'dangers') e (code)) v
    union all select 'price.' || (i.route ->> 'price') where i.route ->> 'price' is not null) m
  where i.id = any (records) and i.route is not null
  group by 2, 3, 5
$$;
create or replace function release.count_periods(of_action uuid, today date) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  due uuid[];
  one release.period;
  spoken uuid[];
  taken uuid[];
begin
  if platform.current_person() is not null or today > platform.today() then
    raise exception 'a half-year is counted by itself' using errcode = '42501';
  end if;
  -- What waits is held first: two jobs at once count once. An answer about a pair is counted or comes too late.
  select coalesce(array_agg(p.id), '{}') into due from (
    select id from release.period where action_id = of_action and counted_on is null and answer_by < today for update) p;
  for one in select * from release.period p where p.id = any (due) order by p.starts_on loop
    select coalesce(array_agg(t.incident_id) filter (where t.speaks), '{}'), coalesce(array_agg(t.incident_id), '{}') into spoken, taken
      from release.taken_in(one.id) t;
    insert into release.atom (action_id, period_id, family, what, place, doer, organisation_id, value)
      select of_action, one.id, n.family, n.what, n.place, n.doer, n.organisation_id, n.value from release.atoms_of_records(spoken) n;
    insert into release.behind (action_id, period_id, family, organisation_id, people)
      select of_action, one.id, f.family, i.organisation_id,
        sum(coalesce(incidents.least_of(i.people), 0) + case f.family when 'deaths' then incidents.least_lost(i.people) else 0 end)
      from incidents.incident i cross join lateral (
        select 'people' as family union
        select 'deaths' where incidents.least_lost(i.people) > 0 union
        select 'methods' where i.route is not null union
        select case when a.code in ('ransom', 'robbery', 'debt_bondage', 'forced_labour', 'sexual_exploitation', 'dangerous_transport') then 'crimes' else 'acts' end
        from incidents.act a where a.incident_id = i.id) f
      where i.id = any (spoken)
      group by f.family, i.organisation_id;
    insert into release.counted (action_id, incident_id, starts_on) select of_action, t, one.starts_on from unnest(taken) t on conflict do nothing;
  end loop;
  update release.period p set counted_on = today where p.id = any (due);
  return cardinality(due);
end $$;
