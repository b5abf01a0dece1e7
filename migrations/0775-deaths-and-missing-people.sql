-- Area: protection. People who died and people who are missing: their numbers in incidents, beside the others and never among them, and a
-- family of tables of their own.

create or replace function incidents.is_people(people jsonb) returns boolean language sql immutable set search_path = pg_catalog as $$
  select jsonb_typeof(people) = 'object' and not exists (
    select from jsonb_each(people) e (kind, range)
    where coalesce(e.kind not in ('women', 'men', 'girls', 'boys', 'not_known', 'alone', 'dead', 'missing') or jsonb_typeof(e.range) <> 'object'
      or (select array_agg(k order by k) from jsonb_object_keys(case jsonb_typeof(e.range) when 'object' then e.range else '{}' end) k) <> array['high', 'low']
      or jsonb_typeof(e.range -> 'low') <> 'number' or jsonb_typeof(e.range -> 'high') <> 'number'
      or (e.range ->> 'low')::numeric < 0 or (e.range ->> 'high')::numeric > 100000 or (e.range ->> 'low')::numeric > (e.range ->> 'high')::numeric
      or trunc((e.range ->> 'low')::numeric) <> (e.range ->> 'low')::numeric or trunc((e.range ->> 'high')::numeric) <> (e.range ->> 'high')::numeric, true))
$$;
-- The dead and the missing are not among the others. Where they are all that is known, nobody else is: a group of nationality needs five others.
-- `incidents.most_of` has them: another record of the same incident may count them among the people affected, and is still asked about.
create or replace function incidents.least_of(people jsonb) returns numeric language sql immutable set search_path = pg_catalog as $$
  select case when people ?| array['dead', 'missing'] then coalesce(sum((e.range ->> 'low')::numeric), 0) else sum((e.range ->> 'low')::numeric) end
  from jsonb_each(people) e (kind, range) where e.kind not in ('alone', 'dead', 'missing')
$$;
create function incidents.least_lost(people jsonb) returns numeric language sql immutable set search_path = pg_catalog as $$
  select coalesce(sum((e.range ->> 'low')::numeric), 0) from jsonb_each(people) e (kind, range) where e.kind in ('dead', 'missing')
$$;
revoke all on function incidents.least_lost from public;

alter table release.atom drop constraint atom_family_check;
alter table release.atom add constraint atom_family_check check (family in ('acts', 'crimes', 'people', 'deaths'));
alter table release.behind drop constraint behind_family_check;
alter table release.behind add constraint behind_family_check check (family in ('acts', 'crimes', 'people', 'deaths'));
alter table release.release drop constraint release_table_key_check;
alter table release.release add constraint release_table_key_check check (table_key in ('acts_by_place', 'acts_by_doer', 'acts', 'crimes_by_place', 'crimes',
  'people_by_place', 'people', 'deaths'));

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
$$;
-- Behind a table of deaths are all people of its incidents, the dead and the missing too.
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
        select case when a.code in ('ransom', 'robbery', 'debt_bondage', 'forced_labour', 'sexual_exploitation', 'dangerous_transport') then 'crimes' else 'acts' end
        from incidents.act a where a.incident_id = i.id) f
      where i.id = any (spoken)
      group by f.family, i.organisation_id;
    insert into release.counted (action_id, incident_id, starts_on) select of_action, t, one.starts_on from unnest(taken) t on conflict do nothing;
  end loop;
  update release.period p set counted_on = today where p.id = any (due);
  return cardinality(due);
end $$;
