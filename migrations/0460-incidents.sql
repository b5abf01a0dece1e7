-- Area: protection. Incidents without identities: codes, ranges and intervals that a monitor's organisation records; one sealed note; a
-- trail of their own, with the hour and no person.

alter table protection.appointment drop constraint appointment_duty_check;
alter table protection.appointment add constraint appointment_duty_check check (duty in ('keeper', 'reader', 'monitor'));

create schema incidents;
grant usage on schema incidents to mostura_protection;

-- People by group, each as a minimum and a maximum; nothing else is taken in.
create function incidents.is_people(people jsonb) returns boolean language sql immutable set search_path = pg_catalog as $$
  select jsonb_typeof(people) = 'object' and not exists (
    select from jsonb_each(people) e (kind, range)
    where coalesce(e.kind not in ('women', 'men', 'girls', 'boys', 'not_known', 'alone') or jsonb_typeof(e.range) <> 'object'
      or (select array_agg(k order by k) from jsonb_object_keys(case jsonb_typeof(e.range) when 'object' then e.range else '{}' end) k) <> array['high', 'low']
      or jsonb_typeof(e.range -> 'low') <> 'number' or jsonb_typeof(e.range -> 'high') <> 'number'
      or (e.range ->> 'low')::numeric < 0 or (e.range ->> 'high')::numeric > 100000 or (e.range ->> 'low')::numeric > (e.range ->> 'high')::numeric
      or trunc((e.range ->> 'low')::numeric) <> (e.range ->> 'low')::numeric or trunc((e.range ->> 'high')::numeric) <> (e.range ->> 'high')::numeric, true))
$$;
-- The least number of people that is possible, each once: children who are alone are among the others.
create function incidents.least_of(people jsonb) returns numeric language sql immutable set search_path = pg_catalog as $$
  select sum((e.range ->> 'low')::numeric) from jsonb_each(people) e (kind, range) where e.kind <> 'alone'
$$;
-- The five questions on trafficking, each with one of three answers.
create function incidents.is_answers(answers jsonb) returns boolean language sql immutable set search_path = pg_catalog as $$
  select jsonb_typeof(answers) = 'object' and not exists (
    select from jsonb_each_text(answers) e (question, answer)
    where e.question not in ('unpaid_work', 'forced_work', 'job_offer', 'arranged_marriage', 'held') or e.answer not in ('yes', 'no', 'not_asked'))
$$;

create table incidents.incident (
  id uuid primary key,
  action_id uuid not null,
  organisation_id uuid not null,
  writer_id uuid not null,
  -- Who wrote what nobody has checked yet; the database keeps it, and no program writes it.
  writers uuid[] not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'recorded', 'withdrawn')),
  version integer not null default 1,
  written_on date not null,
  recorded_on date,
  kind text check (kind in ('violation', 'crime')),
  note text check (note like 'v1.%'),
  files_kept boolean not null default false,
  people jsonb check (incidents.is_people(people)),
  groups text[] not null default '{}' check (groups <@ array['south_asia', 'middle_east', 'north_africa', 'sub_saharan_africa', 'central_asia',
    'turkey_caucasus', 'other']),
  jurisdiction text check (jurisdiction ~ '^([A-Z]{2}|X[1-6])$'),
  border text check (border ~ '^([A-Z]{2}|X[1-6])$' and border <> jurisdiction),
  place_kind text check (place_kind in ('crossing', 'green_border', 'water', 'forest', 'road', 'town', 'centre', 'detention')),
  direction text check (direction in ('entering', 'leaving', 'inside', 'not_known')),
  part_of_day text check (part_of_day in ('morning', 'afternoon', 'evening', 'night', 'not_known')),
  from_on date,
  to_on date check (to_on >= from_on),
  indicators jsonb check (incidents.is_answers(indicators)),
  mechanism text check (mechanism in ('referred', 'declined', 'not_possible')),
  -- Whether all its sources agreed to be counted, once retention took the sources themselves.
  may_count boolean,
  standing text not null default 'unchecked' check (standing in ('unchecked', 'one_source', 'corroborated', 'verified', 'not_confirmed', 'wrong')),
  standing_reason text check (standing_reason in ('sources_agree', 'papers_seen', 'place_seen', 'authority_confirmed', 'sources_differ',
    'source_not_reached', 'entered_twice')),
  checker_id uuid,
  checked_on date,
  check ((state = 'recorded') = (recorded_on is not null)),
  -- What was recorded on a day did not happen after it, however it is corrected: no correction hides a record for long.
  constraint not_after_record check (to_on <= recorded_on),
  constraint whole_once_recorded check (state <> 'recorded' or (kind, people, jurisdiction, place_kind, direction, part_of_day,
    from_on, to_on, indicators) is not null),
  -- Fewer than five people have no nationality group: place, week and group together would be an identity.
  constraint groups_of_five check (groups = '{}' or people is null or incidents.least_of(people) >= 5),
  constraint checked_by_another check ((checker_id is null) = (standing = 'unchecked') and (checked_on is null) = (checker_id is null)
    and (standing_reason is null) = (checker_id is null) and (checker_id is null or checker_id <> all (writers))),
  -- What was withdrawn is empty: the row says that there was one.
  constraint empty_once_withdrawn check (state <> 'withdrawn' or (coalesce(kind, note, people::text, jurisdiction, border, place_kind, direction,
    part_of_day, indicators::text, mechanism) is null and coalesce(from_on, to_on) is null and groups = '{}' and not files_kept
    and standing = 'unchecked' and may_count is null and writers = '{}'))
);
comment on table incidents.incident is 'What a partner or CSO heard of: codes, ranges and intervals, and no identity. Ids without foreign keys out of the store.';
comment on column incidents.incident.note is 'What the codes cannot say, sealed by the program (AES-256-GCM) under a key of its own. Emptied first.';
create index incident_of_organisation on incidents.incident (action_id, organisation_id);
-- One draft a person: pressing the button again leads to it.
create unique index incident_draft_once on incidents.incident (action_id, organisation_id, writer_id) where state = 'draft';

create table incidents.act (
  incident_id uuid not null references incidents.incident (id) on delete cascade,
  position integer not null,
  code text not null check (code in ('pushback', 'asylum_denied', 'arbitrary_detention', 'physical_abuse', 'sexual_violence', 'humiliation',
    'extortion', 'theft', 'property_destroyed', 'family_separated', 'abandoned', 'dogs', 'chain_pushback', 'ransom', 'robbery', 'debt_bondage',
    'forced_labour', 'sexual_exploitation', 'dangerous_transport')),
  perpetrator text not null check (perpetrator in ('border_police', 'other_police', 'army', 'foreign_officers', 'guard', 'smuggler', 'trafficker',
    'traveller', 'resident', 'family', 'not_known')),
  done_by_low integer check (done_by_low between 0 and 100000),
  done_by_high integer check (done_by_high >= done_by_low and done_by_high <= 100000),
  hurt_low integer not null check (hurt_low between 0 and 100000),
  hurt_high integer not null check (hurt_high >= hurt_low and hurt_high <= 100000),
  consequence text not null check (consequence in ('none_known', 'injury', 'death', 'missing', 'detained', 'lost_property', 'not_known')),
  primary key (incident_id, position)
);
comment on table incidents.act is 'Who did what to how many, in person-events: a person who was hurt twice counts twice. Those who did it are a kind, never a body or a person.';

create table incidents.source (
  incident_id uuid not null references incidents.incident (id) on delete cascade,
  position integer not null,
  kind text not null check (kind in ('person_affected', 'witness', 'partner', 'health_worker', 'media', 'authority', 'own_observation')),
  independent integer not null check (independent between 1 and 1000),
  reliability text not null check (reliability in ('a', 'b', 'c', 'd', 'e', 'f')),
  credibility text not null check (credibility in ('c1', 'c2', 'c3', 'c4', 'c5', 'c6')),
  heard_month text not null check (heard_month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
  may_count boolean not null,
  primary key (incident_id, position)
);
comment on table incidents.source is 'Kinds of source, how many at least, how good, in which month; and whether it may be counted, as whoever told it was asked.';

-- The people of an organisation who record incidents, where they do so. For fourteen days after its last day only its writer sees one:
-- before, it would be a route in near-real time. A draft is its writer's, also where its place has left the duty meanwhile.
create function incidents.is_open(to_on date, state text) returns boolean language sql stable set search_path = pg_catalog as $$
  select state = 'withdrawn' or (state = 'recorded' and to_on + 14 < platform.today())
$$;
call protection.guard('incidents.incident', $$action_id = any ((select protection.actions_of_duty('monitor'))::uuid[])
  and organisation_id = platform.current_organisation()
  and (jurisdiction is null or (state = 'draft' and writer_id = platform.current_person())
    or action_id::text || ' ' || jurisdiction = any ((select directory.places_of_duty('monitor'))::text[]))
  and (writer_id = platform.current_person() or incidents.is_open(to_on, state))$$);
call protection.guard('incidents.act', $$cardinality((select protection.actions_of_duty('monitor'))::uuid[]) > 0
  and incident_id in (select i.id from incidents.incident i)$$);
call protection.guard('incidents.source', $$cardinality((select protection.actions_of_duty('monitor'))::uuid[]) > 0
  and incident_id in (select i.id from incidents.incident i)$$);
grant select, insert, delete on incidents.act, incidents.source to mostura_protection;
grant select, insert (id, action_id, organisation_id, writer_id, written_on) on incidents.incident to mostura_protection;
grant update (writer_id, state, version, written_on, recorded_on, kind, note, files_kept, people, groups, jurisdiction, border,
  place_kind, direction, part_of_day, from_on, to_on, indicators, mechanism, standing, standing_reason, checker_id, checked_on)
  on incidents.incident to mostura_protection;

-- What is written is written, and what is checked is checked, in one's own name; what was withdrawn stays empty. A demonstration has
-- invented places alone, and no other database has one.
create function incidents.incident_steps() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  checked constant text[] := array['standing', 'standing_reason', 'checker_id', 'checked_on', 'version'];
begin
  if new.jurisdiction is not null and (new.jurisdiction ~ '^X[1-6]$') <> (select demonstration from platform.instance) then
    raise exception 'this database has no incidents in %', new.jurisdiction using errcode = '23514';
  end if;
  if tg_op = 'INSERT' then new.writers := array[new.writer_id]; end if;
  if new.state = 'withdrawn' then
    new.writers := '{}';
    new.may_count := null;
  end if;
  if platform.current_person() is null then return new; end if;
  if tg_op = 'INSERT' then
    if new.writer_id <> platform.current_person() or new.organisation_id <> platform.current_organisation() then
      raise exception 'an incident is written in one''s own name' using errcode = '23514';
    end if;
    return new;
  end if;
  if old.state = 'withdrawn' or (old.state = 'recorded' and new.state = 'draft') or (old.state = 'draft' and old.writer_id <> platform.current_person()) then
    raise exception 'an incident does not go back' using errcode = '23514';
  end if;
  if (new.writer_id is distinct from old.writer_id and new.writer_id <> platform.current_person())
    or ((new.checker_id, new.checked_on) is distinct from (old.checker_id, old.checked_on) and new.checker_id is not null
      and new.checker_id <> platform.current_person()) then
    raise exception 'an incident is written and checked in one''s own name' using errcode = '23514';
  end if;
  -- Whatever is no check is writing, in the next version: who wrote since the last check cannot check.
  if old.state = 'recorded' and new.state = 'recorded'
    and (new.checker_id is null or to_jsonb(new) - checked is distinct from to_jsonb(old) - checked) then
    if new.writer_id <> platform.current_person() or new.version <= old.version or new.checker_id is not null then
      raise exception 'a correction is unchecked, in one''s own name and in the next version' using errcode = '23514';
    end if;
    new.writers := case when old.standing in ('one_source', 'corroborated', 'verified') then '{}' else array_remove(old.writers, new.writer_id) end
      || new.writer_id;
  end if;
  return new;
end $$;
revoke all on function incidents.incident_steps from public;
-- A draft goes whole when its writer does not need it; a record never does.
create function incidents.drop_draft(of_incident uuid) returns void language sql security definer set search_path = pg_catalog as $$
  delete from incidents.incident i where i.id = of_incident and i.state = 'draft' and i.writer_id = platform.current_person()
$$;
create trigger incident_steps before insert or update on incidents.incident for each row execute function incidents.incident_steps();

-- What was checked keeps its acts and sources until it is corrected, and what was withdrawn gets none.
create function incidents.row_steps() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  of_row incidents.incident;
begin
  select * into of_row from incidents.incident i where i.id = coalesce(new.incident_id, old.incident_id);
  if platform.current_person() is not null
    and ((of_row.state = 'recorded' and of_row.checker_id is not null) or (of_row.state = 'withdrawn' and tg_op <> 'DELETE')) then
    raise exception 'acts and sources are corrected with their incident' using errcode = '23514';
  end if;
  return coalesce(new, old);
end $$;
revoke all on function incidents.row_steps from public;
create trigger row_steps before insert or update or delete on incidents.act for each row execute function incidents.row_steps();
create trigger row_steps before insert or update or delete on incidents.source for each row execute function incidents.row_steps();

-- The trail of incidents. The common trail is read by every page's role and has the second and the person: here are the hour, the word,
-- the organisation and the record, chained in their order.
create table protection.event (
  action_id uuid not null,
  sequence bigint not null,
  -- Organisation and record go with the incident; the hash over them stays, and the chain with it.
  hour timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
  word text not null,
  organisation_id uuid,
  record_id uuid,
  -- Without it a head, which the common trail has, could be counted up from the head before, and would tell how much was recorded.
  salt bytea not null check (length(salt) = 32),
  previous_hash bytea not null,
  hash bytea not null,
  primary key (action_id, sequence)
);
comment on table protection.event is 'What happened to incidents, by the hour and by no person. Each night the common trail gets the hash of the last one.';
create index event_of_record on protection.event (record_id);
call protection.guard('protection.event', $$protection.is_officer(action_id) or record_id in (select i.id from incidents.incident i)$$);
grant select on protection.event to mostura_protection;

create function protection.event_digest(previous bytea, salt bytea, of_action uuid, number bigint, at timestamptz, of_word text, organisation uuid,
  record uuid) returns bytea language sql immutable set search_path = pg_catalog as $$
  select sha256(previous || salt || convert_to(concat_ws('|', of_action, number, extract(epoch from at)::bigint, of_word, coalesce(organisation::text, '-'),
    coalesce(record::text, '-')), 'UTF8'))
$$;
create function protection.add_event(of_action uuid, at timestamptz, of_word text, organisation uuid, record uuid) returns bytea
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  head protection.event;
  now_hour timestamptz := date_trunc('hour', at, 'UTC');
  salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  digest bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('protection.event ' || of_action, 0));
  select * into head from protection.event e where e.action_id = of_action order by e.sequence desc limit 1;
  digest := protection.event_digest(coalesce(head.hash, sha256('mostura'::bytea)), salt, of_action, coalesce(head.sequence, 0) + 1, now_hour,
    of_word, organisation, record);
  insert into protection.event values (of_action, coalesce(head.sequence, 0) + 1, now_hour, of_word, organisation, record, salt,
    coalesce(head.hash, sha256('mostura'::bytea)), digest);
  return digest;
end $$;
-- For a verb: of an incident of one's own organisation that the person at work sees, and in the words of its steps.
create function protection.write_event(of_action uuid, at timestamptz, of_word text, record uuid) returns bytea
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not (protection.holds(of_action, 'monitor') and of_word in ('incident.record', 'incident.write', 'incident.assess', 'incident.withdraw')
    and exists (select from incidents.incident i where i.id = record and i.action_id = of_action and i.state <> 'draft'
      and i.organisation_id = platform.current_organisation()
      and (i.jurisdiction is null or i.jurisdiction = any (protection.jurisdictions_of_duty(of_action, 'monitor')))
      and (i.writer_id = platform.current_person() or incidents.is_open(i.to_on, i.state)))) then
    raise exception 'an event is of an incident that one sees' using errcode = '42501';
  end if;
  return protection.add_event(of_action, at, of_word, platform.current_organisation(), record);
end $$;
-- For the job of each night: an event that is always there, so that the head tells of no day whether anything was recorded; and drafts
-- that nobody touched for fourteen days, which go.
create function protection.seal_day(of_action uuid, at timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from incidents.incident i where i.action_id = of_action and i.state = 'draft' and i.written_on + 14 < platform.today();
  return encode(protection.add_event(of_action, at, 'protection.seal_day', null, null), 'hex');
end $$;

-- What retention takes. A half-year is closed six weeks after its end; months are counted from there, so that a day tells of no incident.
create function protection.incident_periods(of_action uuid) returns table (incident uuid, period uuid, closed_on date, has_note boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select i.id, md5(of_action || ' incidents ' || c.closed_on)::uuid, c.closed_on,
    i.note is not null or exists (select from incidents.source s where s.incident_id = i.id)
  from incidents.incident i
    cross join lateral (select coalesce(i.to_on, i.written_on) as day) d
    cross join lateral (select (date_trunc('year', d.day) + case when extract(month from d.day) <= 6 then interval '6 months' else interval '1 year' end
      + interval '42 days')::date as closed_on) c
  where i.action_id = of_action and i.state <> 'draft'
$$;
-- To the page of the rules and to the purge: closed half-years that hold something still, and the day of their closing.
-- A hold on the notes holds their incidents, too: these cannot go without them.
create function protection.is_held(of_action uuid, of_rule text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from privacy.hold h where h.action_id = of_action and h.ended_at is null
    and h.rule in (of_rule, case of_rule when 'incidents' then 'incident_notes' else of_rule end))
$$;
create function protection.periods_to_empty(of_action uuid, of_rule text) returns table (id uuid, about text, since timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select p.period, 'incident', p.closed_on::timestamp at time zone 'Europe/Belgrade'
  from protection.incident_periods(of_action) p
  where p.closed_on <= platform.today() and (of_rule = 'incidents' or p.has_note) and not protection.is_held(of_action, of_rule)
  group by p.period, p.closed_on
$$;
-- Takes what is due by the Action's own months, and nothing earlier or held whoever asks.
create function protection.empty_periods(periods uuid[], of_rule text) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  due uuid[];
  person text := coalesce(current_setting('app.person', true), '');
begin
  select coalesce(array_agg(p.incident), '{}') into due
  from action.action a cross join lateral protection.incident_periods(a.id) p
  where p.period = any (periods) and of_rule in ('incidents', 'incident_notes')
    and (p.closed_on + make_interval(months => (a.definition #>> array['privacy', 'retention', of_rule, 'months'])::int))::date <= platform.today()
    and not protection.is_held(a.id, of_rule);
  -- Whoever asks, it is the rule that empties: no person corrects a record here.
  perform set_config('app.person', '', true);
  if of_rule = 'incidents' then
    -- The incidents first: one that is being withdrawn writes its last event before it can go.
    delete from incidents.incident i where i.id = any (due);
    update protection.event e set organisation_id = null, record_id = null where e.record_id = any (due);
  else
    update incidents.incident i set may_count = coalesce(i.may_count, true) and s.agreed
      from (select incident_id, bool_and(may_count) as agreed from incidents.source group by incident_id) s
      where i.id = any (due) and s.incident_id = i.id;
    delete from incidents.source s where s.incident_id = any (due);
    update incidents.incident i set note = null where i.id = any (due) and i.note is not null;
  end if;
  perform set_config('app.person', person, true);
end $$;

revoke all on all functions in schema incidents from public;
revoke all on function protection.event_digest, protection.add_event, protection.write_event, protection.seal_day, protection.incident_periods,
  protection.is_held, protection.periods_to_empty, protection.empty_periods from public;
grant execute on function incidents.is_people, incidents.least_of, incidents.is_answers, incidents.is_open, incidents.drop_draft,
  protection.write_event, protection.seal_day to mostura_protection;
grant execute on function protection.periods_to_empty, protection.empty_periods to mostura_app;
