-- Area: voice. Who must not read a report is asked first and decided here; a serious case is closed by two handlers; texts are sealed.
alter table voice.appointment drop constraint appointment_kind_check;
alter table voice.appointment add constraint appointment_kind_check
  check (kind in ('feedback', 'complaint', 'safeguarding', 'fraud', 'data', 'unclear'));

alter table voice.case_file
  add column kept_answer text not null default 'not_asked' check (kept_answer in ('not_asked', 'named', 'unlisted', 'unknown')),
  add column proposed_by uuid,
  add column proposed_outcome text check (proposed_outcome in ('upheld', 'partly_upheld', 'not_upheld', 'referred', 'noted')),
  add column proposed_at timestamptz,
  add column closed_by uuid,
  add check ((proposed_by is null) = (proposed_outcome is null) and (proposed_by is null) = (proposed_at is null)),
  add check (kept_answer <> 'named' or kept_from <> '{}');
alter table voice.case_file alter column kept_answer drop default;
comment on column voice.case_file.kept_answer is 'What the reporter answered to "Who must not read this?": organisations of the list, one that is not listed, or nothing known. not_asked: received before the question existed.';
create function voice.desk_of(kind text, kept_answer text) returns text language sql immutable
  as $$ select case when kept_answer = 'unlisted' or (kept_answer = 'unknown' and kind in ('safeguarding', 'fraud'))
    then 'unclear' else kind end $$;
alter table voice.case_file add column desk text not null generated always as (voice.desk_of(kind, kept_answer)) stored;
comment on column voice.case_file.desk is 'The kind of appointment by which the case is read. Unclear reports of abuse, exploitation or fraud have readers of their own.';
comment on column voice.case_file.proposed_by is 'The handler who proposed how to close a serious case; another handler confirms.';

alter table voice.message drop constraint message_kind_check;
alter table voice.message drop constraint message_check;
alter table voice.message
  add constraint message_kind_check check (kind in ('report', 'kept_from', 'addition', 'reply', 'answer', 'note')),
  add constraint message_check check ((kind in ('report', 'kept_from', 'addition')) = (written_by is null)),
  add constraint message_sealed check (text like 'v1.%') not valid;
alter table voice.contact add constraint contact_sealed check (reach like 'v1.%') not valid;
comment on constraint message_sealed on voice.message is 'Texts are sealed under a key that is derived from SECRET. Rows of before are sealed when the program starts.';

-- What a request may change of a case. Who must not read it only grows, by voice.keep_from.
revoke update on voice.case_file from mostura_app;
grant update (state, outcome, acknowledged_at, answered_at, closed_at, closed_by, answer_by, escalated_at, updated_at, version,
  proposed_by, proposed_outcome, proposed_at) on voice.case_file to mostura_app;

-- The organisations that must not read: those named, under all their names, and each partner that granted one of them a sub-grant,
-- published or not.
create function voice.kept(from_organisations uuid[]) returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  with named as (select k as id from network.all_kin(from_organisations) k)
  select id from named
  union
  select partner from grants.sub_grant_agreement a join named on named.id = a.organisation_id
    cross join lateral network.kin(a.partner_id) partner
$$;

-- Who reads the cases of a desk that are to be kept from these organisations. For a kind: the people appointed by the first
-- organisation (the coordinator, then in the order of the Action) that is not kept away. For unclear reports: those appointed who
-- belong and belonged to no partner; where there are none, one person each of two organisations, or nobody.
create or replace function voice.handlers(of_action uuid, of_kind text, from_organisations uuid[])
  returns table (person_id uuid, organisation_id uuid) language sql stable security definer set search_path = pg_catalog as $$
  with kept as (select k as id from voice.kept(from_organisations) k), named as (
    select a.person_id, a.organisation_id, a.appointed_at from voice.appointment a
    where a.action_id = of_action and a.kind = of_kind and a.ended_at is null
    union all
    select m.person_id, m.organisation_id, m.since from people.membership m
    where of_kind = 'data' and m.action_id = of_action and m.role = 'data_protection_officer' and m.until is null
  ), partners as (
    select p.organisation_id as id, p.role = 'coordinator' as leads, p.position from action.participation p
    where p.action_id = of_action and p.role in ('coordinator', 'implementing_partner')
  ), able as (
    select n.person_id, n.organisation_id, min(n.appointed_at) as since, o.id is not null as of_partner, o.leads, o.position
    from named n
      left join partners o on o.id = n.organisation_id
      join people.person p on p.id = n.person_id and p.erased_at is null and p.disabled_at is null
    where not exists (select from kept k where k.id = n.organisation_id)
      and exists (select from people.membership m where m.action_id = of_action and m.person_id = n.person_id
        and m.organisation_id = n.organisation_id and m.until is null)
      and not exists (select from people.membership m join kept k on k.id = m.organisation_id where m.person_id = n.person_id)
    group by n.person_id, n.organisation_id, o.id, o.leads, o.position
  ), outside as (
    select a.person_id, a.organisation_id from able a
    where not a.of_partner
      and not exists (select from people.membership m join partners o on o.id = m.organisation_id where m.person_id = a.person_id)
  ), one_each as (
    select distinct on (a.organisation_id) a.person_id, a.organisation_id, a.leads, a.position from able a
    where a.of_partner order by a.organisation_id, a.since, a.person_id
  ), two as (
    select e.person_id, e.organisation_id from one_each e order by e.leads desc, e.position, e.organisation_id limit 2
  )
  select able.person_id, able.organisation_id from able
  where of_kind <> 'unclear' and able.of_partner and able.organisation_id = (select first.organisation_id from able first
    where first.of_partner order by first.leads desc, first.position, first.organisation_id limit 1)
  union all
  select outside.person_id, outside.organisation_id from outside where of_kind = 'unclear'
  union all
  select two.person_id, two.organisation_id from two
  where of_kind = 'unclear' and not exists (select from outside) and (select count(distinct t.person_id) from two t) = 2
$$;
create or replace function voice.handles(of_case uuid) returns boolean language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select from voice.case_file c
    where c.id = of_case and voice.is_handler(c.action_id, c.desk, c.kept_from)) $$;
drop policy handler_reporter_or_clock on voice.case_file;
create policy handler_reporter_or_clock on voice.case_file to mostura_app
  using (secret_mac = (select voice.presented())
    or (coalesce(platform.current_person(), '00000000-0000-0000-0000-000000000000') = '00000000-0000-0000-0000-000000000000' and platform.is_staff())
    or voice.is_handler(action_id, desk, kept_from))
  with check (true);

-- Who will read a report, by role and organisation, for the reporter before it is sent.
create function voice.readers(of_action uuid, of_desk text, from_organisations uuid[])
  returns table (role text, organisation text, people bigint) language sql stable security definer set search_path = pg_catalog as $$
  select m.role, o.name, count(distinct h.person_id) from voice.handlers(of_action, of_desk, from_organisations) h
    join people.membership m on m.action_id = of_action and m.person_id = h.person_id and m.organisation_id = h.organisation_id
      and m.until is null
    join network.organisation o on o.id = h.organisation_id
  group by m.role, o.name
$$;
-- When a handler first opened the case, for its reporter.
create function voice.first_read(of_case uuid) returns timestamptz language sql stable security definer set search_path = pg_catalog as $$
  select min(r.first_at) from platform.sensitive_read r where r.record_kind = 'voice_case' and r.record_id = of_case
$$;
create or replace function voice.standing(of_action uuid, on_day date)
  returns table (kind text, open bigint, late bigint, closed bigint, without_handler bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.kind, count(*) filter (where c.closed_at is null),
    count(*) filter (where c.closed_at is null and c.answered_at is null
      and (c.answer_by < on_day or (c.acknowledged_at is null and c.acknowledge_by < on_day))),
    count(*) filter (where c.closed_at is not null),
    count(*) filter (where c.closed_at is null
      and not exists (select from voice.handlers(c.action_id, c.desk, c.kept_from)))
  from voice.case_file c where c.action_id = of_action group by c.kind
$$;
create or replace function voice.late(of_action uuid, on_day date, person uuid)
  returns table (id uuid, number text, due_on date) language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.number, case when c.acknowledged_at is null then least(c.acknowledge_by, c.answer_by) else c.answer_by end
  from voice.case_file c
  where c.action_id = of_action and c.closed_at is null and c.answered_at is null
    and (c.answer_by < on_day or (c.acknowledged_at is null and c.acknowledge_by < on_day))
    and not exists (select from people.membership m
      where m.person_id = person and m.organisation_id in (select voice.kept(c.kept_from)))
$$;
create or replace function voice.keep_from(of_case uuid, organisation uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  update voice.case_file set kept_from = kept_from || organisation, updated_at = at, version = version + 1,
    proposed_by = null, proposed_outcome = null, proposed_at = null where id = of_case
$$;
revoke all on function voice.kept, voice.readers, voice.first_read from public;
grant execute on function voice.kept, voice.readers, voice.first_read to mostura_app;

-- A case of abuse, exploitation or fraud is closed by a second handler, with the outcome that the first one proposed.
create function voice.closing_takes_two() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.state = 'closed' and old.state <> 'closed' and new.kind in ('safeguarding', 'fraud')
    and (old.proposed_by is null or new.closed_by is null or new.closed_by = old.proposed_by or new.outcome <> old.proposed_outcome)
  then
    raise exception 'a second handler closes this case' using errcode = 'integrity_constraint_violation', table = 'case_file', schema = 'voice';
  end if;
  if current_user = 'mostura_app' and (
    (new.closed_by is distinct from old.closed_by and new.closed_by is not null and new.closed_by is distinct from platform.current_person())
    or (new.proposed_by is distinct from old.proposed_by and new.proposed_by is not null and new.proposed_by is distinct from platform.current_person()))
  then
    raise exception 'a handler closes and proposes in their own name' using errcode = 'integrity_constraint_violation', table = 'case_file', schema = 'voice';
  end if;
  return new;
end $$;
create trigger closing_takes_two before update on voice.case_file for each row execute function voice.closing_takes_two();
