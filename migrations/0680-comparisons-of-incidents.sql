-- Area: protection. Incidents of two organisations that may be the same: found by the database, answered by both, and counted once.
-- Neither organisation sees a record of the other.

-- Where it happened, the same from both sides of a border.
create function incidents.stretch_of(jurisdiction text, border text) returns text language sql immutable set search_path = pg_catalog as $$
  select case when border is null then jurisdiction else least(jurisdiction, border) || ' ' || greatest(jurisdiction, border) end
$$;
create function incidents.most_of(people jsonb) returns numeric language sql immutable set search_path = pg_catalog as $$
  select sum((e.range ->> 'high')::numeric) from jsonb_each(people) e (kind, range) where e.kind <> 'alone'
$$;
-- The same kind and stretch, at most three days apart, with numbers of people that can both be true.
create function incidents.is_near(a incidents.incident, b incidents.incident) returns boolean language sql immutable set search_path = pg_catalog as $$
  select a.action_id = b.action_id and a.organisation_id <> b.organisation_id and a.kind = b.kind
    and incidents.stretch_of(a.jurisdiction, a.border) = incidents.stretch_of(b.jurisdiction, b.border)
    and a.from_on - 3 <= b.to_on and b.from_on - 3 <= a.to_on
    and coalesce(incidents.least_of(a.people) <= incidents.most_of(b.people) and incidents.least_of(b.people) <= incidents.most_of(a.people), true)
$$;
-- Whether a table may count it: a second person holds it true, and every source agreed. No other record is compared.
create function incidents.may_be_counted(i incidents.incident) returns boolean language sql stable set search_path = pg_catalog as $$
  select i.state = 'recorded' and i.standing in ('one_source', 'corroborated', 'verified') and i.may_count is distinct from false
    and coalesce((select bool_and(s.may_count) from incidents.source s where s.incident_id = i.id), i.may_count, false)
$$;

create table incidents.comparison (
  id uuid primary key,
  action_id uuid not null,
  first_id uuid not null references incidents.incident (id) on delete cascade,
  second_id uuid not null references incidents.incident (id) on delete cascade,
  found_on date not null,
  first_answer text check (first_answer in ('same', 'different', 'unsure')),
  first_by uuid,
  first_on date,
  second_answer text check (second_answer in ('same', 'different', 'unsure')),
  second_by uuid,
  second_on date,
  constraint comparison_once unique (first_id, second_id),
  check (first_id < second_id),
  check ((first_answer is null) = (first_by is null) and (first_answer is null) = (first_on is null)),
  check ((second_answer is null) = (second_by is null) and (second_answer is null) = (second_on is null))
);
comment on table incidents.comparison is 'Two incidents of two organisations that may be the same, and what a monitor of each answered. It goes with either incident. Closed to every role: functions tell each side its own.';
create index comparison_of_second on incidents.comparison (second_id);
-- Which incidents a closed half-year took in, by themselves or by another of their cluster. No later half-year counts them.
create table release.counted (
  action_id uuid not null,
  incident_id uuid primary key references incidents.incident (id) on delete cascade,
  starts_on date not null
);
comment on table release.counted is 'Incidents that a closed half-year took in. It goes with the incident; the count stays.';
-- No duty opens these: nothing is granted on them either.
call protection.guard('incidents.comparison', $$protection.holds(action_id, 'nobody')$$);
call protection.guard('release.counted', $$protection.holds(action_id, 'nobody')$$);

-- Both say so; or both deny it. All else is not settled, and counts once.
create function incidents.is_joined(c incidents.comparison) returns boolean language sql immutable set search_path = pg_catalog as $$
  select (c.first_answer = 'same' and c.second_answer = 'same') is true
$$;
create function incidents.is_apart(c incidents.comparison) returns boolean language sql immutable set search_path = pg_catalog as $$
  select (c.first_answer = 'different' and c.second_answer = 'different') is true
$$;
-- Clusters of pairs, each named after its least member: whoever is reached over pairs is in the same one, in whichever order they come.
create function incidents.clusters_of(firsts uuid[], seconds uuid[]) returns table (member uuid, cluster uuid)
  language sql immutable set search_path = pg_catalog as $$
  with recursive tie (a, b) as (
    select f, s from unnest(firsts, seconds) e (f, s) union select s, f from unnest(firsts, seconds) e (f, s)
  ), reached (member, other) as (
    select a, a from tie union select r.member, t.b from reached r join tie t on t.a = r.other
  )
  select r.member, min(r.other::text)::uuid from reached r group by r.member
$$;

-- What is found, and what is left of it, whenever a record becomes another: two that are recorded at once wait for each other.
create function incidents.find_near() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.state = 'draft' or (old.state <> 'recorded' and new.state <> 'recorded') then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('incidents.comparison ' || new.action_id, 0));
  if new.state = 'withdrawn' then
    -- A closed half-year keeps what it counted: what was one with this is counted in no later one.
    insert into release.counted (action_id, incident_id, starts_on)
      select c.action_id, case when c.first_id = new.id then c.second_id else c.first_id end, d.starts_on
      from incidents.comparison c join release.counted d on d.incident_id = new.id
      where new.id in (c.first_id, c.second_id) and not incidents.is_apart(c)
      on conflict do nothing;
    delete from release.counted d where d.incident_id = new.id;
    delete from incidents.comparison c where new.id in (c.first_id, c.second_id);
    return null;
  end if;
  -- What nobody answered goes where a correction has made it needless. An answer stays.
  delete from incidents.comparison c using incidents.incident a, incidents.incident b
    where new.id in (c.first_id, c.second_id) and a.id = c.first_id and b.id = c.second_id and c.first_answer is null and c.second_answer is null
      and not (incidents.may_be_counted(a) and incidents.may_be_counted(b) and incidents.is_near(a, b));
  insert into incidents.comparison (id, action_id, first_id, second_id, found_on)
    select gen_random_uuid(), new.action_id, least(new.id, o.id), greatest(new.id, o.id), platform.today()
    from incidents.incident o
    where o.action_id = new.action_id and o.organisation_id <> new.organisation_id and o.state = 'recorded'
      and incidents.may_be_counted(new) and incidents.is_near(new, o) and incidents.may_be_counted(o)
    on conflict do nothing;
  return null;
end $$;
revoke all on function incidents.find_near from public;
create trigger find_near after update of state, standing, kind, people, jurisdiction, border, from_on, to_on on incidents.incident
  for each row execute function incidents.find_near();

create function protection.must_monitor(of_action uuid) returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if protection.holds(of_action, 'monitor') then return; end if;
  raise exception 'this is asked by monitors' using errcode = 'insufficient_privilege';
end $$;
revoke all on function protection.must_monitor from public;

-- To a monitor: each own incident that may be another organisation's, too. Of the other one the organisation, the month, the kind and the
-- stretch, and nothing else; the other answer only where one's own is given, as what comes of both. Both must be past their fourteen days.
create function incidents.near(of_action uuid)
  returns table (id uuid, incident_id uuid, other_organisation_id uuid, month text, kind text, jurisdiction text, border text, since date,
    answer text, answered_on date, result text)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.id, i.id, o.organisation_id, to_char(o.to_on, 'YYYY-MM'), o.kind, o.jurisdiction, o.border, greatest(c.found_on, i.to_on + 15),
    s.answer, s.answered_on,
    case when s.answer is null then 'open' when s.other is null then 'waiting' when incidents.is_joined(c) then 'same'
      when incidents.is_apart(c) then 'different' else 'unsettled' end
  from incidents.comparison c
    join incidents.incident i on i.id in (c.first_id, c.second_id) and i.organisation_id = platform.current_organisation()
    join incidents.incident o on o.id in (c.first_id, c.second_id) and o.id <> i.id
    cross join lateral (select case when c.first_id = i.id then c.first_answer else c.second_answer end as answer,
      case when c.first_id = i.id then c.first_on else c.second_on end as answered_on,
      case when c.first_id = i.id then c.second_answer else c.first_answer end as other) s
  where c.action_id = of_action and i.state = 'recorded' and o.state = 'recorded'
    and incidents.is_open(i.to_on, i.state) and incidents.is_open(o.to_on, o.state)
    and i.jurisdiction = any (protection.jurisdictions_of_duty(of_action, 'monitor'))
  order by (s.answer is null) desc, 8, c.id
$$;
call platform.ask_first('incidents.near(uuid)', 'protection.must_monitor(of_action)');
-- A monitor's answer for their organisation, in their own name, of what they are shown. It may be changed; what was counted stays.
create function incidents.answer_near(of_action uuid, of_comparison uuid, of_answer text, of_day date) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own uuid;
begin
  perform from incidents.comparison c where c.id = of_comparison for update;
  select n.incident_id into own from incidents.near(of_action) n where n.id = of_comparison;
  if own is null then raise exception 'no such comparison' using errcode = 'insufficient_privilege'; end if;
  update incidents.comparison c set first_answer = of_answer, first_by = platform.current_person(), first_on = of_day
    where c.id = of_comparison and c.first_id = own;
  update incidents.comparison c set second_answer = of_answer, second_by = platform.current_person(), second_on = of_day
    where c.id = of_comparison and c.second_id = own;
end $$;
call platform.ask_first('incidents.answer_near(uuid, uuid, text, date)', 'protection.must_monitor(of_action)');
revoke all on function incidents.stretch_of, incidents.most_of, incidents.is_near, incidents.may_be_counted, incidents.is_joined, incidents.is_apart,
  incidents.clusters_of, incidents.near, incidents.answer_near from public;
grant execute on function incidents.near, incidents.answer_near to mostura_protection;

-- The finest cells of these records.
create function release.atoms_of_records(records uuid[])
  returns table (family text, what text, place text, doer text, organisation_id uuid, value bigint)
  language sql stable set search_path = pg_catalog as $$
  select case when a.code in ('ransom', 'robbery', 'debt_bondage', 'forced_labour', 'sexual_exploitation', 'dangerous_transport') then 'crimes' else 'acts' end,
    a.code, i.jurisdiction, a.perpetrator, i.organisation_id, sum(a.hurt_low)
  from incidents.incident i join incidents.act a on a.incident_id = i.id where i.id = any (records)
  group by 1, 2, 3, 4, 5 having sum(a.hurt_low) > 0
  union all
  select 'people', e.kind, i.jurisdiction, '', i.organisation_id, sum((e.range ->> 'low')::numeric)::bigint
  from incidents.incident i cross join jsonb_each(i.people) e (kind, range)
  where i.id = any (records) and e.kind <> 'alone'
  group by 2, 3, 5 having sum((e.range ->> 'low')::numeric) > 0
$$;
create or replace function release.atoms_of(of_action uuid, starts date, ends date)
  returns table (family text, what text, place text, doer text, organisation_id uuid, value bigint)
  language sql stable set search_path = pg_catalog as $$
  select n.* from release.atoms_of_records(array(select i.id from release.counting(of_action, starts, ends) i)) n
$$;
-- The incidents that a half-year takes in, and which of them speak: one of each cluster, the earliest recorded. Pairs
-- that are not settled are taken as one among what is counted. Where an earlier half-year counted one of a cluster, none of it speaks.
create function release.taken_in(of_period uuid) returns table (incident_id uuid, speaks boolean)
  language sql stable set search_path = pg_catalog as $$
  with able as (
    select i.* from release.period p cross join lateral release.counting(p.action_id, p.starts_on, p.ends_on) i
      join release.contribution c on c.period_id = p.id and c.organisation_id = i.organisation_id and c.answer = 'yes'
    where p.id = of_period
  ), earlier as (
    select d.incident_id from release.period p join release.counted d on d.action_id = p.action_id where p.id = of_period
  ), known as (
    select a.id from able a union select e.incident_id from earlier e
  ), tie as (
    select c.first_id, c.second_id from incidents.comparison c join release.period p on p.id = of_period and p.action_id = c.action_id
    where incidents.is_joined(c)
      or (not incidents.is_apart(c) and c.first_id in (select k.id from known k) and c.second_id in (select k.id from known k))
  ), clustered as (
    select * from incidents.clusters_of(array(select t.first_id from tie t order by t.first_id, t.second_id),
      array(select t.second_id from tie t order by t.first_id, t.second_id))
  ), spent as (
    select coalesce(k.cluster, e.incident_id) as cluster from earlier e left join clustered k on k.member = e.incident_id
  )
  select a.id, row_number() over (partition by coalesce(k.cluster, a.id)
      order by a.recorded_on, a.id) = 1
    and coalesce(k.cluster, a.id) not in (select s.cluster from spent s)
  from able a left join clustered k on k.member = a.id
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
      select of_action, one.id, f.family, i.organisation_id, sum(coalesce(incidents.least_of(i.people), 0))
      from incidents.incident i cross join lateral (
        select 'people' as family union
        select case when a.code in ('ransom', 'robbery', 'debt_bondage', 'forced_labour', 'sexual_exploitation', 'dangerous_transport') then 'crimes' else 'acts' end
        from incidents.act a where a.incident_id = i.id) f
      where i.id = any (spoken)
      group by f.family, i.organisation_id;
    insert into release.counted (action_id, incident_id, starts_on) select of_action, t, one.starts_on from unnest(taken) t on conflict do nothing;
  end loop;
  update release.period p set counted_on = today where p.id = any (due);
  return cardinality(due);
end $$;
revoke all on function release.atoms_of_records, release.taken_in from public;
-- Half-years that were counted before: their incidents are taken in, so that none is counted again.
insert into release.counted (action_id, incident_id, starts_on)
  select i.action_id, i.id, p.starts_on from release.period p cross join lateral release.counting(p.action_id, p.starts_on, p.ends_on) i
    join release.contribution c on c.period_id = p.id and c.organisation_id = i.organisation_id and c.answer = 'yes'
  where p.counted_on is not null;
-- Records that are there already are compared, too.
insert into incidents.comparison (id, action_id, first_id, second_id, found_on)
  select gen_random_uuid(), a.action_id, a.id, b.id, platform.today()
  from incidents.incident a join incidents.incident b on a.id < b.id and a.action_id = b.action_id and a.state = 'recorded' and b.state = 'recorded'
  where incidents.is_near(a, b) and incidents.may_be_counted(a) and incidents.may_be_counted(b);

-- The area's trail takes one word more: that an organisation answered, and not what.
create or replace function protection.write_event(of_action uuid, at timestamptz, of_word text, record uuid) returns bytea
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not (protection.holds(of_action, 'monitor') and (
    (of_word = 'release.contribute' and exists (select from release.contribution c where c.id = record and c.action_id = of_action
      and c.organisation_id = platform.current_organisation()))
    or (of_word in ('incident.record', 'incident.write', 'incident.assess', 'incident.compare', 'incident.withdraw')
      and exists (select from incidents.incident i where i.id = record and i.action_id = of_action and i.state <> 'draft'
        and i.organisation_id = platform.current_organisation()
        and (i.jurisdiction is null or i.jurisdiction = any (protection.jurisdictions_of_duty(of_action, 'monitor')))
        and (i.writer_id = platform.current_person() or incidents.is_open(i.to_on, i.state)))))) then
    raise exception 'an event is of an incident that one sees' using errcode = '42501';
  end if;
  return protection.add_event(of_action, at, of_word, platform.current_organisation(), record);
end $$;

-- A monitor's tasks know how many pairs wait for their organisation, and since when the oldest does.
create function protection.own_comparisons(of_action uuid) returns table (waiting bigint, since date)
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not protection.holds(of_action, 'monitor') then return; end if;
  return query select count(*), min(n.since) from incidents.near(of_action) n where n.answer is null having count(*) > 0;
end $$;
revoke all on function protection.own_comparisons from public;
grant execute on function protection.own_comparisons to mostura_app, mostura_protection;
