-- Area: voice. Feedback, complaints and reports by anyone: sealed to those who handle them and to whoever has the case's secret.
create schema voice;
grant usage on schema voice to mostura_app;

create table voice.appointment (
  id uuid primary key,
  action_id uuid not null references action.action,
  person_id uuid not null references people.person,
  organisation_id uuid not null references network.organisation,
  kind text not null check (kind in ('feedback', 'complaint', 'safeguarding', 'fraud', 'data')),
  appointed_by uuid not null,
  appointed_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz
);
comment on table voice.appointment is 'Who handles cases of a kind, for which organisation. Holding it gives a person nothing else.';
create unique index appointment_once on voice.appointment (action_id, person_id, organisation_id, kind) where ended_at is null;

create table voice.case_file (
  id uuid primary key,
  action_id uuid not null references action.action,
  number text not null check (number ~ '^V-[0-9]{4}-[0-9]{4}$'),
  secret_mac text not null unique,
  kind text not null check (kind in ('feedback', 'complaint', 'safeguarding', 'fraud', 'data')),
  locale text not null,
  organisation_id uuid references network.organisation,
  agreement_id uuid references grants.sub_grant_agreement,
  activity text,
  kept_from uuid[] not null default '{}',
  state text not null check (state in ('received', 'acknowledged', 'in_hand', 'answered', 'closed', 'reopened')),
  outcome text check (outcome in ('upheld', 'partly_upheld', 'not_upheld', 'referred', 'noted')),
  received_at timestamptz not null,
  acknowledge_by date not null,
  answer_by date not null,
  acknowledged_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  escalated_at timestamptz,
  emptied_at timestamptz,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (action_id, number),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (outcome is not null))
);
comment on table voice.case_file is 'A case without a word of it: codes, days and states. What was said lies in voice.message, how to reach whoever said it in voice.contact.';
comment on column voice.case_file.secret_mac is 'Keyed hash of the secret. Who reported is nowhere: neither an account nor an address.';
comment on column voice.case_file.kept_from is 'Organisations whose people never see it: those it is about, and those who passed it on.';
create index case_open on voice.case_file (action_id, state, answer_by);

create table voice.message (
  id uuid primary key,
  case_id uuid not null references voice.case_file,
  kind text not null check (kind in ('report', 'addition', 'reply', 'answer', 'note')),
  text text not null,
  written_by uuid,
  written_at timestamptz not null,
  check ((kind in ('report', 'addition')) = (written_by is null))
);
create index message_of_case on voice.message (case_id, written_at, id);
create table voice.contact (
  case_id uuid primary key references voice.case_file,
  reach text not null
);

create table voice.year_count (
  action_id uuid not null references action.action,
  year integer not null,
  kind text not null,
  outcome text not null,
  cases integer not null check (cases > 0),
  primary key (action_id, year, kind, outcome)
);
create table voice.counted_year (
  action_id uuid not null references action.action,
  year integer not null,
  counted_at timestamptz not null,
  primary key (action_id, year)
);
comment on table voice.year_count is 'The cases received in a year, counted once after its end and never again: two counts of one year could be subtracted from each other.';

grant select, insert, update on voice.appointment to mostura_app;
grant select, insert, update on voice.case_file to mostura_app;
grant select, insert on voice.message to mostura_app;
grant select, insert on voice.contact to mostura_app;
grant select, insert on voice.year_count, voice.counted_year to mostura_app;

-- The keyed hash of the secret that somebody gave with this request, set for the transaction.
create function voice.presented() returns text language sql stable
  as $$ select nullif(current_setting('app.voice_key', true), '') $$;

-- Who handles cases of a kind that are to be kept from these organisations: the people appointed by the first organisation (the
-- coordinator, then in the order of the Action) that has any. Nobody who ever belonged to one it is kept from. Questions about
-- personal data go to the data protection officers beside those appointed.
create function voice.handlers(of_action uuid, of_kind text, from_organisations uuid[])
  returns table (person_id uuid, organisation_id uuid) language sql stable security definer set search_path = pg_catalog as $$
  with named as (
    select a.person_id, a.organisation_id from voice.appointment a
    where a.action_id = of_action and a.kind = of_kind and a.ended_at is null
    union
    select m.person_id, m.organisation_id from people.membership m
    where of_kind = 'data' and m.action_id = of_action and m.role = 'data_protection_officer' and m.until is null
  ), able as (
    select distinct n.person_id, n.organisation_id, o.role = 'coordinator' as leads, o.position
    from named n
      join action.participation o on o.action_id = of_action and o.organisation_id = n.organisation_id
        and o.role in ('coordinator', 'implementing_partner')
      join people.person p on p.id = n.person_id and p.erased_at is null and p.disabled_at is null
    where n.organisation_id <> all (from_organisations)
      and exists (select from people.membership m where m.action_id = of_action and m.person_id = n.person_id
        and m.organisation_id = n.organisation_id and m.until is null)
      and not exists (select from people.membership m where m.person_id = n.person_id
        and m.organisation_id = any (from_organisations))
  )
  select able.person_id, able.organisation_id from able
  where able.organisation_id = (select first.organisation_id from able first
    order by first.leads desc, first.position, first.organisation_id limit 1)
$$;

-- Whether the person at work handles a case of this kind, kept from these.
create function voice.is_handler(of_action uuid, of_kind text, from_organisations uuid[]) returns boolean language sql stable
  as $$ select exists (select from voice.handlers(of_action, of_kind, from_organisations) h
    where h.person_id = platform.current_person() and h.organisation_id = platform.current_organisation()) $$;

-- The same for a case, asked from the rows of its texts.
create function voice.handles(of_case uuid) returns boolean language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from voice.case_file c
    where c.id = of_case and voice.is_handler(c.action_id, c.kind, c.kept_from)) $$;
create function voice.is_presented(of_case uuid) returns boolean language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from voice.case_file c where c.id = of_case and c.secret_mac = voice.presented()) $$;

do $$
declare guarded text;
begin
  foreach guarded in array array['case_file', 'message', 'contact'] loop
    execute format('alter table voice.%I enable row level security', guarded);
    execute format('alter table voice.%I force row level security', guarded);
    execute format('create policy owner_sees_all on voice.%I to %I using (true) with check (true)', guarded, current_user);
  end loop;
end $$;
-- Jobs, which work as the system (no person, or the one of only zeros), see when a case is due and what state it is in; never a word of it.
create policy handler_reporter_or_clock on voice.case_file to mostura_app
  using (secret_mac = (select voice.presented())
    or (coalesce(platform.current_person(), '00000000-0000-0000-0000-000000000000') = '00000000-0000-0000-0000-000000000000' and platform.is_staff())
    or voice.is_handler(action_id, kind, kept_from))
  with check (true);
create policy handler_or_reporter on voice.message to mostura_app
  using ((kind <> 'note' and voice.is_presented(case_id)) or voice.handles(case_id));
create policy handler_or_reporter on voice.contact to mostura_app
  using (voice.is_presented(case_id) or voice.handles(case_id));

-- What those who run the Action see of all cases: how many of each kind are in which state, and how many nobody handles.
create function voice.standing(of_action uuid, on_day date)
  returns table (kind text, open bigint, late bigint, closed bigint, without_handler bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.kind, count(*) filter (where c.closed_at is null),
    count(*) filter (where c.closed_at is null and c.answered_at is null
      and (c.answer_by < on_day or (c.acknowledged_at is null and c.acknowledge_by < on_day))),
    count(*) filter (where c.closed_at is not null),
    count(*) filter (where c.closed_at is null
      and not exists (select from voice.handlers(c.action_id, c.kind, c.kept_from)))
  from voice.case_file c where c.action_id = of_action group by c.kind
$$;
-- The numbers of late cases for a person of an organisation, but never of one that is kept from it.
create function voice.late(of_action uuid, on_day date, person uuid)
  returns table (id uuid, number text, due_on date) language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.number, case when c.acknowledged_at is null then least(c.acknowledge_by, c.answer_by) else c.answer_by end
  from voice.case_file c
  where c.action_id = of_action and c.closed_at is null and c.answered_at is null
    and (c.answer_by < on_day or (c.acknowledged_at is null and c.acknowledge_by < on_day))
    and not exists (select from people.membership m where m.person_id = person and m.organisation_id = any (c.kept_from))
$$;
-- Cases that still hold something, by their number alone and with the instant of their closing, or of what was last done in them;
-- and how they are emptied. Codes, days and states stay.
create function voice.to_empty(of_action uuid) returns table (id uuid, number text, since timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.number, coalesce(c.closed_at, c.updated_at) from voice.case_file c
  where c.action_id = of_action and c.emptied_at is null
$$;
create function voice.empty(cases uuid[], at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from voice.contact where case_id = any (cases);
  delete from voice.message where case_id = any (cases);
  update voice.case_file set emptied_at = at, organisation_id = null, agreement_id = null, activity = null where id = any (cases);
$$;
-- Whoever passes a case on no longer sees it, and so could not write it under the policy.
create function voice.keep_from(of_case uuid, organisation uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  update voice.case_file set kept_from = kept_from || organisation, updated_at = at, version = version + 1 where id = of_case
$$;
revoke all on function voice.keep_from, voice.handlers, voice.handles, voice.is_presented, voice.standing, voice.late, voice.to_empty, voice.empty from public;
grant execute on function voice.keep_from, voice.handlers, voice.handles, voice.is_presented, voice.standing, voice.late, voice.to_empty, voice.empty to mostura_app;

create view published.voice_count as
  select y.action_id, y.year, y.counted_at, c.kind, c.outcome, c.cases
  from voice.counted_year y left join voice.year_count c on c.action_id = y.action_id and c.year = y.year;
grant select on published.voice_count to mostura_app, mostura_portal;
