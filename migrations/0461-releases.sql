-- Area: protection. Releases of statistics: what organisations let be counted of a closed half-year, counted once; tables that are built,
-- audited and signed by another organisation, one for each family and half-year.

alter table protection.appointment drop constraint appointment_duty_check;
alter table protection.appointment add constraint appointment_duty_check check (duty in ('keeper', 'reader', 'monitor', 'statistician'));

create schema release;
grant usage on schema release to mostura_protection;

create table release.period (
  id uuid primary key,
  action_id uuid not null,
  starts_on date not null check (extract(day from starts_on) = 1 and extract(month from starts_on) in (1, 7)),
  ends_on date not null check (ends_on = (starts_on + interval '6 months')::date - 1),
  asked_on date not null check (asked_on >= ends_on + 42),
  answer_by date not null check (answer_by >= asked_on + 10),
  counted_on date check (counted_on > answer_by),
  unique (action_id, starts_on)
);
comment on table release.period is 'A half-year that closed: since when organisations are asked, until when they answer, and when it was counted, once.';

create table release.contribution (
  id uuid primary key,
  action_id uuid not null,
  period_id uuid not null references release.period (id),
  organisation_id uuid not null,
  answer text check (answer in ('yes', 'no')),
  answered_by uuid,
  answered_on date,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_on is null)),
  constraint contribution_once unique (period_id, organisation_id)
);
comment on table release.contribution is 'Whether an organisation lets its incidents of a half-year be counted together with others. Without a yes nothing of it is counted.';

-- The finest cells, counted once. Closed to every role: the build alone reads them, through a function.
create table release.atom (
  action_id uuid not null,
  period_id uuid not null references release.period (id),
  family text not null check (family in ('acts', 'crimes', 'people')),
  what text not null,
  place text not null,
  doer text not null default '',
  organisation_id uuid not null,
  value integer not null check (value > 0),
  primary key (period_id, family, what, place, doer, organisation_id)
);
comment on table release.atom is 'The minimum of people or person-events by code, place and kind of perpetrator of one organisation and half-year. Never changed.';
create table release.behind (
  action_id uuid not null,
  period_id uuid not null references release.period (id),
  family text not null check (family in ('acts', 'crimes', 'people')),
  organisation_id uuid not null,
  people integer not null check (people >= 0),
  primary key (period_id, family, organisation_id)
);
comment on table release.behind is 'How many people are behind the cells of a family, by organisation and half-year. Never changed.';

create table release.release (
  id uuid primary key,
  action_id uuid not null,
  table_key text not null check (table_key in ('acts_by_place', 'acts_by_doer', 'acts', 'crimes_by_place', 'crimes', 'people_by_place', 'people')),
  family text not null check (family = split_part(table_key, '_', 1)),
  starts_on date not null check (extract(day from starts_on) = 1 and extract(month from starts_on) in (1, 7)),
  ends_on date not null check (ends_on = (starts_on + interval '6 months')::date - 1),
  places text[] not null check (array_length(places, 1) > 0),
  state text not null default 'building' check (state in ('building', 'ready', 'returned', 'set_aside', 'refused', 'signed', 'withdrawn')),
  prepared_by uuid not null,
  prepared_for uuid not null,
  prepared_at timestamptz not null,
  phase text not null default 'waiting' check (phase in ('waiting', 'checking', 'done')),
  phase_at timestamptz not null,
  reason text check (reason in ('few_people', 'few_organisations', 'nothing_left', 'too_large', 'not_safe', 'no_time', 'not_started')),
  -- What is signed, without number and day: the table as the public would read it, and the rule.
  content jsonb,
  number text check (number ~ '^R-20[0-9]{2}-[0-9]{4}-[0-9a-f]{6}$'),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  signature text,
  signed_by uuid,
  signed_for uuid,
  signed_on date,
  -- Whoever may sign may send it back with a reason instead; the organisation that prepared it answers and asks again. The numbers stay.
  returned_by uuid,
  returned_for uuid,
  returned_on date,
  return_reason text check (length(return_reason) between 1 and 500),
  return_answer text check (length(return_answer) between 1 and 500),
  earlier_returns jsonb not null default '[]' check (jsonb_typeof(earlier_returns) = 'array'),
  -- Where the reason is right, that organisation sets it aside instead: it is not published, and no task waits.
  set_aside_by uuid,
  set_aside_on date,
  set_aside_reason text check (length(set_aside_reason) between 1 and 500),
  withdrawn_by uuid,
  withdrawn_on date,
  withdrawal_reason text check (length(withdrawal_reason) between 1 and 500),
  constraint release_number_once unique (action_id, number),
  constraint signed_by_another check (signed_for <> prepared_for and signed_by <> prepared_by),
  constraint signed_whole check ((state in ('signed', 'withdrawn')) = (number is not null) and (number is null) = (signed_by is null)
    and (number is null) = (signed_for is null) and (number is null) = (signed_on is null) and (number is null) = (sha256 is null)
    and (number is null) = (signature is null)),
  constraint returned_by_another check (returned_for <> prepared_for and returned_by <> prepared_by),
  constraint returned_whole check ((returned_on is null) = (returned_by is null) and (returned_on is null) = (returned_for is null)
    and (returned_on is null) = (return_reason is null) and (returned_on is not null or return_answer is null)
    and (state <> 'returned' or (returned_on is not null and return_answer is null and content is not null))),
  constraint withdrawn_whole check ((state = 'withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_by is null)
    and (withdrawn_on is null) = (withdrawal_reason is null)),
  constraint set_aside_whole check ((state = 'set_aside') = (set_aside_on is not null) and (set_aside_on is null) = (set_aside_by is null)
    and (set_aside_on is null) = (set_aside_reason is null) and (state <> 'set_aside' or returned_on is not null)),
  check ((state in ('ready', 'signed')) <= (content is not null)),
  check (state not in ('withdrawn', 'set_aside') or content is null),
  check ((state = 'refused') = (reason is not null)),
  check (state not in ('building', 'refused') or content is null)
);
comment on column release.release.return_reason is 'Why another organisation sent it back; read by statisticians alone.';
comment on column release.release.return_answer is 'What the organisation that prepared it answered; read by statisticians alone.';
comment on column release.release.earlier_returns is 'How often it was sent back before, in order: for which organisation, when, why, and the answer. The trigger keeps it.';
comment on column release.release.set_aside_reason is 'Why the organisation that prepared it set it aside; read by statisticians alone.';
comment on table release.release is 'A table of one half-year: prepared by one organisation, built and audited by the program, signed by another, and public from then on.';
-- One table for each family and half-year, ever: two tables over the same records could be turned back together. What was built was seen, and
-- what was withdrawn has copies. A refused build showed nothing to anybody.
create unique index release_of_half_year_once on release.release (action_id, family, starts_on) where state <> 'refused';

-- Every cell of a table that passed its audit; they stay for ever.
create table release.cell (
  action_id uuid not null,
  release_id uuid not null references release.release (id),
  row_key text not null,
  column_key text not null,
  value integer,
  primary key (release_id, row_key, column_key)
);
comment on table release.cell is 'The cells of a table with their totals ("all"). `value` is null where it is hidden. Copies of what was withdrawn remain elsewhere, so these stay.';

call protection.guard('release.period', $$action_id = any ((select protection.actions_of_duty('monitor', 'statistician'))::uuid[])$$);
call protection.guard('release.contribution', $$action_id = any ((select protection.actions_of_duty('monitor'))::uuid[])
  and organisation_id = platform.current_organisation()$$);
call protection.guard('release.release', $$action_id = any ((select protection.actions_of_duty('statistician'))::uuid[])$$);
call protection.guard('release.cell', $$action_id = any ((select protection.actions_of_duty('statistician'))::uuid[])
  and release_id in (select r.id from release.release r where r.state not in ('withdrawn', 'set_aside'))$$);
-- No duty opens these: nothing is granted on them either.
call protection.guard('release.atom', $$protection.holds(action_id, 'nobody')$$);
call protection.guard('release.behind', $$protection.holds(action_id, 'nobody')$$);
grant select on release.period, release.contribution, release.cell to mostura_protection;
grant update (answer, answered_by, answered_on) on release.contribution to mostura_protection;
grant select (id, action_id, table_key, family, starts_on, ends_on, places, state, prepared_by, prepared_for, prepared_at, phase, phase_at, reason, content,
  number, sha256, signature, signed_by, signed_for, signed_on, returned_by, returned_for, returned_on, return_reason, return_answer, earlier_returns,
  set_aside_by, set_aside_on, set_aside_reason, withdrawn_by, withdrawn_on, withdrawal_reason) on release.release
  to mostura_protection;
grant insert (id, action_id, table_key, family, starts_on, ends_on, places, prepared_by, prepared_for, prepared_at, phase_at) on release.release
  to mostura_protection;
grant update (state, content, number, sha256, signature, signed_by, signed_for, signed_on, returned_by, returned_for, returned_on, return_reason,
  return_answer, set_aside_by, set_aside_on, set_aside_reason, withdrawn_by, withdrawn_on, withdrawal_reason) on release.release to mostura_protection;

-- An answer is given in one's own name, and stays once the half-year was counted.
create function release.contribution_steps() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if platform.current_person() is null then return new; end if;
  if new.answered_by is distinct from platform.current_person()
    -- Held against the count: an answer is either counted or refused.
    or (select p.counted_on from release.period p where p.id = new.period_id for share) is not null then
    raise exception 'an answer is given in one''s own name and before the count' using errcode = '23514';
  end if;
  return new;
end $$;
revoke all on function release.contribution_steps from public;
create trigger contribution_steps before update on release.contribution for each row execute function release.contribution_steps();

-- What was counted stays as it is.
create function release.counted_once() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'what was counted stays as it is' using errcode = '23514';
end $$;
revoke all on function release.counted_once from public;
create trigger counted_once before update or delete on release.atom for each row execute function release.counted_once();
create trigger counted_once before update or delete on release.behind for each row execute function release.counted_once();

-- One organisation prepares, the program builds, another signs; what was signed is only withdrawn, and keeps its number, day and hash.
-- A demonstration has invented places alone, and no other database has one.
create function release.release_steps() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  me uuid := platform.current_person();
  ours uuid := platform.current_organisation();
  builds constant text[] := array['state', 'phase', 'phase_at', 'reason', 'content'];
  signs constant text[] := array['state', 'content', 'number', 'sha256', 'signature', 'signed_by', 'signed_for', 'signed_on'];
  returns constant text[] := array['state', 'returned_by', 'returned_for', 'returned_on', 'return_reason', 'return_answer'];
  offers constant text[] := array['state', 'return_answer'];
  sets_aside constant text[] := array['state', 'content', 'set_aside_by', 'set_aside_on', 'set_aside_reason'];
  withdraws constant text[] := array['state', 'content', 'withdrawn_by', 'withdrawn_on', 'withdrawal_reason'];
  may_change text[];
begin
  if tg_op = 'DELETE' then
    raise exception 'a release stays' using errcode = '23514';
  end if;
  if exists (select from unnest(new.places) place where (place ~ '^X[1-6]$') <> (select demonstration from platform.instance)) then
    raise exception 'this database has no such places' using errcode = '23514';
  end if;
  if tg_op = 'INSERT' then
    if me is not null and (new.prepared_by <> me or new.prepared_for <> ours or new.state <> 'building') then
      raise exception 'a release is prepared in one''s own name' using errcode = '23514';
    end if;
    return new;
  end if;
  may_change := case
    when old.state = 'building' and me is null and new.state in ('building', 'ready', 'refused') then builds
    when old.state = 'ready' and new.state = 'signed' and new.signed_by = me and new.signed_for = ours
      and new.content - array['number', 'signedOn'] = old.content then signs
    when old.state = 'ready' and new.state = 'returned' and new.returned_by = me and new.returned_for = ours then returns
    when old.state = 'returned' and new.state = 'ready' and old.prepared_for = ours and new.return_answer is not null then offers
    when old.state = 'returned' and new.state = 'set_aside' and old.prepared_for = ours and new.set_aside_by = me then sets_aside
    when old.state = 'signed' and new.state = 'withdrawn' and new.withdrawn_by = me then withdraws
    -- After a restore, of what was set aside or withdrawn since the backup, however far it was in the backup.
    when old.state in ('building', 'ready', 'returned') and new.state = 'set_aside' and me is null
      then builds || sets_aside || returns || array['earlier_returns']
    when old.state in ('building', 'ready', 'returned', 'signed') and new.state = 'withdrawn' and me is null
      then builds || signs || withdraws || returns || array['earlier_returns']
  end;
  if may_change is null or to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change then
    raise exception 'this step of a release is not theirs' using errcode = '23514';
  end if;
  -- What was written when it was sent back before is kept, with its answer.
  if new.state = 'returned' and old.state = 'ready' and old.returned_on is not null then
    new.earlier_returns := old.earlier_returns || jsonb_build_object('returnedFor', old.returned_for, 'returnedOn', old.returned_on,
      'reason', old.return_reason, 'answer', old.return_answer);
  end if;
  return new;
end $$;
revoke all on function release.release_steps from public;
create trigger release_steps before insert or update or delete on release.release for each row execute function release.release_steps();
create function release.cell_steps() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' or exists (select from release.release r
    where r.id = coalesce(new.release_id, old.release_id) and r.state <> 'building') then
    raise exception 'the cells of what was built stay' using errcode = '23514';
  end if;
  return coalesce(new, old);
end $$;
revoke all on function release.cell_steps from public;
create trigger cell_steps before insert or update or delete on release.cell for each row execute function release.cell_steps();

-- Incidents of a span of days that count: checked by a second person and held true, with the agreement of every source. Each is in the half-year
-- of its last day alone. `rules/counting.ts` decides the same for the pages.
create function release.counting(of_action uuid, starts date, ends date) returns setof incidents.incident
  language sql stable set search_path = pg_catalog as $$
  select i.* from incidents.incident i
  where i.action_id = of_action and i.state = 'recorded' and i.to_on between starts and ends
    and i.standing in ('one_source', 'corroborated', 'verified') and i.may_count is distinct from false
    and coalesce((select bool_and(s.may_count) from incidents.source s where s.incident_id = i.id), i.may_count, false)
$$;
create function release.atoms_of(of_action uuid, starts date, ends date)
  returns table (family text, what text, place text, doer text, organisation_id uuid, value bigint)
  language sql stable set search_path = pg_catalog as $$
  select case when a.code in ('ransom', 'robbery', 'debt_bondage', 'forced_labour', 'sexual_exploitation', 'dangerous_transport') then 'crimes' else 'acts' end,
    a.code, i.jurisdiction, a.perpetrator, i.organisation_id, sum(a.hurt_low)
  from release.counting(of_action, starts, ends) i join incidents.act a on a.incident_id = i.id
  group by 1, 2, 3, 4, 5 having sum(a.hurt_low) > 0
  union all
  select 'people', e.kind, i.jurisdiction, '', i.organisation_id, sum((e.range ->> 'low')::numeric)::bigint
  from release.counting(of_action, starts, ends) i cross join jsonb_each(i.people) e (kind, range)
  where e.kind <> 'alone'
  group by 2, 3, 5 having sum((e.range ->> 'low')::numeric) > 0
$$;

-- What was counted in one half-year is not counted in another, too: its last day stays in its half-year. Held against the count.
create function release.is_counted_apart(of_action uuid, a date, b date) returns boolean
  language sql volatile set search_path = pg_catalog as $$
  select exists (select from release.period p where p.action_id = of_action and p.counted_on is not null
    and (a between p.starts_on and p.ends_on) <> (b between p.starts_on and p.ends_on))
$$;
create function release.half_stays() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if old.state <> 'recorded' or new.state <> 'recorded' then return new; end if;
  perform from release.period p
    where p.action_id = new.action_id and (old.to_on between p.starts_on and p.ends_on) <> (new.to_on between p.starts_on and p.ends_on)
    order by p.starts_on for share;
  if release.is_counted_apart(new.action_id, old.to_on, new.to_on) then
    raise exception 'the half-year of this incident was counted' using errcode = '23514', constraint = 'incident_half_counted';
  end if;
  return new;
end $$;
revoke all on function release.half_stays from public;
create trigger half_stays before update of to_on, state on incidents.incident for each row execute function release.half_stays();

-- What a monitor's own organisation has of a half-year: the numbers that its answer is about, and nobody else's.
create function release.own_numbers(of_period uuid) returns table (family text, what text, place text, value bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select n.family, n.what, n.place, sum(n.value)::bigint
  from release.period p cross join lateral release.atoms_of(p.action_id, p.starts_on, p.ends_on) n
  where p.id = of_period and protection.holds(p.action_id, 'monitor') and n.organisation_id = platform.current_organisation()
  group by 1, 2, 3
$$;

-- Six weeks after its end a half-year closes. Every organisation with a monitor is asked, with incidents or without, so that no email and no
-- task tells which of them has any; and one that has incidents and no monitor any longer. Returns whom to tell. For the job of each night.
create function release.open_periods(of_action uuid, today date) returns table (organisation_id uuid)
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if platform.current_person() is not null or today > platform.today() then
    raise exception 'a half-year closes by itself' using errcode = '42501';
  end if;
  return query with closed as (
    select h.starts::date as starts_on, (h.starts + interval '6 months')::date - 1 as ends_on
    from generate_series(date_trunc('year', today)::timestamp - interval '2 years', today::timestamp, interval '6 months') h (starts)
    where (h.starts + interval '6 months')::date - 1 + 42 <= today
      and (exists (select from incidents.incident i where i.action_id = of_action and i.state = 'recorded'
          and i.to_on between h.starts::date and (h.starts + interval '6 months')::date - 1)
        or exists (select from protection.appointment a where a.action_id = of_action and a.duty = 'monitor'
          and a.confirmed_at::date < (h.starts + interval '6 months')::date))
  ), opened as (
    insert into release.period (id, action_id, starts_on, ends_on, asked_on, answer_by)
    select gen_random_uuid(), of_action, c.starts_on, c.ends_on, today, today + 10 from closed c
    on conflict do nothing returning id, starts_on, ends_on
  )
  insert into release.contribution (id, action_id, period_id, organisation_id)
  select gen_random_uuid(), of_action, o.id, n.organisation_id
  from opened o cross join lateral (
    select m.organisation_id from protection.holders(of_action, 'monitor') m
    union
    select i.organisation_id from incidents.incident i
    where i.action_id = of_action and i.state = 'recorded' and i.to_on between o.starts_on and o.ends_on) n
  returning release.contribution.organisation_id;
end $$;
-- Once the days to answer are over, the half-year is counted, once: nothing of an organisation that did not say yes.
create function release.count_periods(of_action uuid, today date) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  due uuid[];
begin
  if platform.current_person() is not null or today > platform.today() then
    raise exception 'a half-year is counted by itself' using errcode = '42501';
  end if;
  -- What waits is held first: two jobs at once count once.
  select coalesce(array_agg(p.id), '{}') into due from (
    select id from release.period where action_id = of_action and counted_on is null and answer_by < today for update) p;
  insert into release.atom (action_id, period_id, family, what, place, doer, organisation_id, value)
  select of_action, p.id, n.family, n.what, n.place, n.doer, n.organisation_id, n.value
  from release.period p cross join lateral release.atoms_of(of_action, p.starts_on, p.ends_on) n
    join release.contribution c on c.period_id = p.id and c.organisation_id = n.organisation_id and c.answer = 'yes'
  where p.id = any (due);
  insert into release.behind (action_id, period_id, family, organisation_id, people)
  select of_action, p.id, f.family, i.organisation_id, sum(coalesce(incidents.least_of(i.people), 0))
  from release.period p cross join lateral release.counting(of_action, p.starts_on, p.ends_on) i
    join release.contribution c on c.period_id = p.id and c.organisation_id = i.organisation_id and c.answer = 'yes'
    cross join lateral (
      select 'people' as family union
      select case when a.code in ('ransom', 'robbery', 'debt_bondage', 'forced_labour', 'sexual_exploitation', 'dangerous_transport') then 'crimes' else 'acts' end
      from incidents.act a where a.incident_id = i.id) f
  where p.id = any (due)
  group by p.id, f.family, i.organisation_id;
  update release.period p set counted_on = today where p.id = any (due);
  return cardinality(due);
end $$;

-- The build, a step at a time, for its job and for no person: what it takes next, what it reads, and what came of it.
create function release.take_build(of_action uuid) returns table (id uuid, phase text, phase_at timestamptz)
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if platform.current_person() is not null then raise exception 'the build is the program''s' using errcode = '42501'; end if;
  return query select r.id, r.phase, r.phase_at from release.release r
    where r.action_id = of_action and r.state = 'building' order by r.prepared_at, r.id limit 1 for update skip locked;
end $$;
create function release.build_input(of_release uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if platform.current_person() is not null then raise exception 'the build is the program''s' using errcode = '42501'; end if;
  return (select jsonb_build_object('tableKey', r.table_key, 'startsOn', r.starts_on, 'endsOn', r.ends_on, 'places', r.places,
    'preparedFor', r.prepared_for,
    'atoms', (select coalesce(jsonb_agg(jsonb_build_object('what', a.what, 'place', a.place, 'doer', a.doer,
        'organisationId', a.organisation_id, 'value', a.value) order by a.what, a.place, a.doer, a.organisation_id), '[]')
      from release.atom a join release.period p on p.id = a.period_id
      where a.action_id = r.action_id and a.family = r.family and p.starts_on = r.starts_on),
    'behind', (select coalesce(jsonb_agg(jsonb_build_object('organisationId', b.organisation_id, 'people', b.people)
        order by b.organisation_id), '[]')
      from release.behind b join release.period p on p.id = b.period_id
      where b.action_id = r.action_id and b.family = r.family and p.starts_on = r.starts_on))
    from release.release r where r.id = of_release and r.state = 'building');
end $$;
create function release.begin_build(of_release uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if platform.current_person() is not null then raise exception 'the build is the program''s' using errcode = '42501'; end if;
  update release.release r set phase = 'checking', phase_at = at where r.id = of_release and r.state = 'building';
end $$;
create function release.refuse_build(of_release uuid, of_reason text, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if platform.current_person() is not null then raise exception 'the build is the program''s' using errcode = '42501'; end if;
  delete from release.cell c where c.release_id = of_release;
  update release.release r set state = 'refused', reason = of_reason, phase = 'done', phase_at = at, content = null
    where r.id = of_release and r.state = 'building';
end $$;
create function release.finish_build(of_release uuid, of_content jsonb, of_cells jsonb, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if platform.current_person() is not null then raise exception 'the build is the program''s' using errcode = '42501'; end if;
  delete from release.cell c where c.release_id = of_release;
  insert into release.cell (action_id, release_id, row_key, column_key, value)
  select r.action_id, r.id, c.row, c.column, c.value
  from release.release r cross join jsonb_to_recordset(of_cells) c ("row" text, "column" text, value integer)
  where r.id = of_release and r.state = 'building';
  update release.release r set state = 'ready', phase = 'done', phase_at = at, reason = null, content = of_content
    where r.id = of_release and r.state = 'building';
end $$;

-- What everybody reads: what was signed; of what was withdrawn the page, the day, the reason and the hash.
create view published.release as
  select r.action_id, r.number, r.table_key, r.family, r.starts_on, r.ends_on, r.signed_on, r.content, r.sha256, r.signature, r.withdrawn_on, r.withdrawal_reason
  from release.release r where r.number is not null;
grant select on published.release to mostura_portal;

-- Monitors learn on their tasks that an answer is asked for, statisticians that a release of another organisation waits for a
-- signature, and that one of their own was sent back.
create or replace function protection.own_waiting(of_action uuid) returns table (kind text, waiting bigint, due_on date)
  language sql stable security definer set search_path = pg_catalog as $$
  select 'confirm', count(*), null::date from protection.appointment a
  where a.action_id = of_action and a.state = 'proposed' and protection.is_officer(of_action)
    and platform.current_person() not in (a.person_id, a.proposed_by)
  having count(*) > 0
  union all
  select 'refused', count(*), null::date from protection.appointment a
  where a.action_id = of_action and a.state = 'refused' and protection.proposes_for(of_action, a.organisation_id)
  having count(*) > 0
  union all
  select 'verify', count(*), case when s.state = 'listed' and s.content = s.listed then s.checked_on + s.check_days end
  from directory.service s
  where s.action_id = of_action and s.writer_id <> platform.current_organisation()
    and (s.state in ('draft', 'listed') or (s.state = 'suspended' and s.content <> s.listed))
    and s.action_id::text || ' ' || s.jurisdiction = any ((select directory.places_of_duty('keeper'))::text[])
  group by 3
  union all
  select 'recheck', count(*), s.checked_on + s.check_days from directory.service s
  where s.action_id = of_action and s.writer_id = platform.current_organisation() and s.state = 'listed'
    and s.action_id::text || ' ' || s.jurisdiction = any ((select directory.places_of_duty('keeper'))::text[])
  group by 3
  union all
  select 'contribute', count(*), p.answer_by from release.contribution c join release.period p on p.id = c.period_id
  where c.action_id = of_action and c.organisation_id = platform.current_organisation() and c.answer is null and p.counted_on is null
    and protection.holds(of_action, 'monitor')
  group by 3
  union all
  select 'sign', count(*), null::date from release.release r
  where r.action_id = of_action and r.state = 'ready' and r.prepared_for <> platform.current_organisation()
    and protection.holds(of_action, 'statistician')
  having count(*) > 0
  union all
  select 'returned', count(*), null::date from release.release r
  where r.action_id = of_action and r.state = 'returned' and r.prepared_for = platform.current_organisation()
    and protection.holds(of_action, 'statistician')
  having count(*) > 0
$$;

-- The area's trail takes one word more: that an organisation answered, and not what.
create or replace function protection.write_event(of_action uuid, at timestamptz, of_word text, record uuid) returns bytea
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not (protection.holds(of_action, 'monitor') and (
    (of_word = 'release.contribute' and exists (select from release.contribution c where c.id = record and c.action_id = of_action
      and c.organisation_id = platform.current_organisation()))
    or (of_word in ('incident.record', 'incident.write', 'incident.assess', 'incident.withdraw')
      and exists (select from incidents.incident i where i.id = record and i.action_id = of_action and i.state <> 'draft'
        and i.organisation_id = platform.current_organisation()
        and (i.jurisdiction is null or i.jurisdiction = any (protection.jurisdictions_of_duty(of_action, 'monitor')))
        and (i.writer_id = platform.current_person() or incidents.is_open(i.to_on, i.state)))))) then
    raise exception 'an event is of an incident that one sees' using errcode = '42501';
  end if;
  return protection.add_event(of_action, at, of_word, platform.current_organisation(), record);
end $$;

-- The histories of the area's pages: releases, too.
create or replace function platform.trail_of_protection(subjects uuid[], words text[], most integer)
  returns table (at timestamptz, word text, actor_name text, organisation_id uuid, organisation_kind text)
  language sql stable security definer set search_path = pg_catalog as $$
  select e.at, e.word, p.name, e.organisation_id, o.kind
  from platform.audit_entry e
    left join people.person p on p.id = e.actor_id
    left join network.organisation o on o.id = e.organisation_id
  where e.subject_id = any (subjects) and e.word = any (words) and e.word ~ '^(protection|service|release)\.'
  order by e.sequence desc limit most
$$;

revoke all on all functions in schema release from public;
grant execute on function release.own_numbers, release.is_counted_apart, release.open_periods, release.count_periods, release.take_build, release.build_input, release.begin_build,
  release.refuse_build, release.finish_build to mostura_protection;
