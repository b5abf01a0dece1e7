-- Area: protection. A store of its own: a role that no ordinary page can become, and duties that the database decides on.

-- Roles belong to the whole server: another database of it may have made this one, or the person who administers it has.
do $$
begin
  create role mostura_protection nologin;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    if to_regrole('mostura_protection') is null then
      raise exception 'the role mostura_protection is missing and may not be made here'
        using hint = 'As an administrator of the server: create role mostura_protection nologin; grant mostura_protection to the owner of the database.';
    end if;
end $$;
do $$ begin
  execute format('grant mostura_protection to %I', current_user);
exception when others then
  if not pg_has_role(current_user, 'mostura_protection', 'set') then raise; end if;
end $$;

create schema directory;
create schema protection;
grant usage on schema directory, protection, platform to mostura_protection;
-- For two functions about the person at work, and for nothing else.
grant usage on schema protection to mostura_app;

-- Puts row security on a table of this area: its rows are seen by the role of the area alone, where `allowed` says so.
create procedure protection.guard(guarded regclass, allowed text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy owner_sees_all on %s to %I using (true) with check (true)', guarded, current_user);
  execute format('create policy by_duty on %s to mostura_protection using (%s) with check (%s)', guarded, allowed, allowed);
end $$;
revoke all on procedure protection.guard from public;

create table protection.appointment (
  id uuid primary key,
  action_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  duty text not null check (duty in ('keeper', 'reader')),
  jurisdictions text[] not null check (array_length(jurisdictions, 1) > 0 and array_position(jurisdictions, null) is null),
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'refused', 'ended')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  refused_by uuid,
  refused_at timestamptz,
  reason text,
  ended_by uuid,
  ended_at timestamptz,
  constraint appointment_takes_two check (proposed_by <> person_id and confirmed_by not in (person_id, proposed_by)
    and refused_by not in (person_id, proposed_by)),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((refused_by is null) = (refused_at is null) and (refused_by is null) = (reason is null)),
  check ((ended_by is null) = (ended_at is null)),
  check (confirmed_by is null or refused_by is null),
  check (case state
    when 'proposed' then confirmed_by is null and refused_by is null and ended_by is null
    when 'confirmed' then confirmed_by is not null and ended_by is null
    when 'refused' then refused_by is not null and ended_by is null
    else ended_by is not null end)
);
comment on table protection.appointment is 'Who has which duty of this area, for which organisation and jurisdictions. One person proposes, the data protection officer confirms. A duty gives nothing else. Ids without foreign keys: a key would tell who is there.';
create unique index appointment_once on protection.appointment (action_id, person_id, organisation_id, duty) where state <> 'ended';
create index appointment_of_person on protection.appointment (person_id) where state = 'confirmed';

-- Whether a person may have a duty for an organisation today: a partner or CSO, of which they are a member; a member of no associate,
-- contracting authority or other institution; neither administrator nor data protection officer; the account is live.
create function protection.is_able(of_action uuid, person uuid, organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  with outside as (
    select o.id from network.organisation o
    where o.kind not in ('partner', 'cso') or o.associate or exists (select from action.participation p
      where p.organisation_id = o.id and p.role in ('associate', 'contracting_authority'))
  )
  select exists (select from people.person p where p.id = person and p.erased_at is null and p.disabled_at is null)
    and exists (select from people.membership m
      where m.action_id = of_action and m.person_id = person and m.organisation_id = organisation and m.until is null)
    and not exists (select from people.membership m
      where m.person_id = person and m.until is null
        and (m.role in ('administrator', 'data_protection_officer', 'contracting_authority', 'institution_member')
          or m.organisation_id in (select id from outside)))
$$;
-- The live duties of a person, for the sign-in that finds out who asks.
create function protection.duties_of(of_action uuid, person uuid)
  returns table (organisation_id uuid, duty text) language sql stable security definer set search_path = pg_catalog as $$
  select a.organisation_id, a.duty from protection.appointment a
  where a.action_id = of_action and a.person_id = person and a.state = 'confirmed'
    and protection.is_able(a.action_id, a.person_id, a.organisation_id)
$$;
-- Whether the person at work has the duty, for the organisation they act for. Asked anew by every statement.
create function protection.holds(of_action uuid, of_duty text) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from protection.duties_of(of_action, platform.current_person()) d
    where d.duty = of_duty and d.organisation_id = platform.current_organisation())
$$;
-- For policies, once a statement: the Actions in which the person at work has one of the duties, and the jurisdictions of these.
create function protection.actions_of_duty(variadic duties text[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct a.action_id), '{}') from protection.appointment a
  where a.person_id = platform.current_person() and a.organisation_id = platform.current_organisation()
    and a.duty = any (duties) and a.state = 'confirmed' and protection.is_able(a.action_id, a.person_id, a.organisation_id)
$$;
create function protection.jurisdictions_of_duty(of_action uuid, variadic duties text[]) returns text[]
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct place), '{}') from protection.appointment a cross join unnest(a.jurisdictions) place
  where a.action_id = of_action and a.person_id = platform.current_person() and a.organisation_id = platform.current_organisation()
    and a.duty = any (duties) and a.state = 'confirmed' and protection.is_able(a.action_id, a.person_id, a.organisation_id)
$$;

-- Whether the person at work proposes people of the organisation they act for; and whether they are a data protection officer.
create function protection.proposes_for(of_action uuid, organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select organisation = platform.current_organisation() and exists (
    select from people.membership m join people.person p on p.id = m.person_id and p.erased_at is null and p.disabled_at is null
    where m.action_id = of_action and m.organisation_id = organisation and m.person_id = platform.current_person() and m.until is null
      and m.role in ('programme_manager', 'grant_officer', 'cso_certifier'))
$$;
create function protection.is_officer(of_action uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from people.membership m join people.person p on p.id = m.person_id and p.erased_at is null and p.disabled_at is null
    where m.action_id = of_action and m.person_id = platform.current_person() and m.organisation_id = platform.current_organisation()
      and m.role = 'data_protection_officer' and m.until is null)
$$;

call protection.guard('protection.appointment',
  'protection.proposes_for(action_id, organisation_id) or protection.is_officer(action_id) or person_id = platform.current_person()');
grant select on protection.appointment to mostura_protection;
grant insert (id, action_id, person_id, organisation_id, duty, jurisdictions, proposed_by, proposed_at) on protection.appointment to mostura_protection;
grant update (state, confirmed_by, confirmed_at, refused_by, refused_at, reason, ended_by, ended_at) on protection.appointment to mostura_protection;

-- Each step is taken in one's own name, by the side whose step it is. What has ended stays as it is.
create function protection.appointment_steps() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  me uuid := platform.current_person();
begin
  if current_user <> 'mostura_protection' then return new; end if;
  if tg_op = 'INSERT' then
    if new.proposed_by is distinct from me or not protection.proposes_for(new.action_id, new.organisation_id)
      or not protection.is_able(new.action_id, new.person_id, new.organisation_id) then
      raise exception 'this person cannot propose that person' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if old.state = 'ended' or new.state = 'proposed' or new.state = old.state
    or (new.state = 'ended' and (new.confirmed_by, new.confirmed_at, new.refused_by, new.refused_at, new.reason)
      is distinct from (old.confirmed_by, old.confirmed_at, old.refused_by, old.refused_at, old.reason))
    or (new.state in ('confirmed', 'refused') and (old.state <> 'proposed' or not protection.is_officer(new.action_id)))
    or (new.state = 'ended' and not protection.is_officer(new.action_id) and not protection.proposes_for(new.action_id, new.organisation_id))
    or coalesce(case new.state when 'confirmed' then new.confirmed_by when 'refused' then new.refused_by else new.ended_by end <> me, true)
  then
    raise exception 'this step of an appointment is not theirs' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger appointment_steps before insert or update on protection.appointment
  for each row execute function protection.appointment_steps();

-- Who may be proposed by the person at work.
create function protection.candidates(of_action uuid) returns table (person_id uuid, name text)
  language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.name from people.person p
  where protection.proposes_for(of_action, platform.current_organisation()) and p.id <> platform.current_person()
    and p.id in (select m.person_id from people.membership m
      where m.action_id = of_action and m.organisation_id = platform.current_organisation() and m.until is null)
    and protection.is_able(of_action, p.id, platform.current_organisation())
$$;
-- Who has a duty, for pages and mails of the area; and how the people named in appointments and the officers are called and reached.
create function protection.holders(of_action uuid, of_duty text)
  returns table (person_id uuid, organisation_id uuid, jurisdictions text[]) language sql stable security definer set search_path = pg_catalog as $$
  select a.person_id, a.organisation_id, a.jurisdictions from protection.appointment a
  where a.action_id = of_action and a.duty = of_duty and a.state = 'confirmed'
    and protection.is_able(a.action_id, a.person_id, a.organisation_id)
$$;
create function protection.mailboxes(of_action uuid)
  returns table (person_id uuid, name text, email text, locale text, officer boolean) language sql stable security definer set search_path = pg_catalog as $$
  with officers as (
    select distinct m.person_id as id from people.membership m
    where m.action_id = of_action and m.role = 'data_protection_officer' and m.until is null
  ), named as (
    select id from officers
    union select one from protection.appointment a
      cross join unnest(array[a.person_id, a.proposed_by, a.confirmed_by, a.refused_by, a.ended_by]) one
      where a.action_id = of_action
  )
  select p.id, p.name, p.email, p.locale, p.id in (select id from officers)
  from people.person p join named on named.id = p.id where p.erased_at is null and p.disabled_at is null
$$;
create function protection.name_of(of_action uuid, person uuid) returns text
  language sql stable security definer set search_path = pg_catalog as $$
  select p.name from people.person p where p.id = person and exists (select from protection.appointment a
    where a.action_id = of_action and person in (a.person_id, a.proposed_by, a.confirmed_by, a.refused_by, a.ended_by))
$$;
-- The registry as this area may know it: names, and no person or place of anybody.
create view protection.organisation as
  select id, action_id, kind, name, short_name, jurisdiction, merged_into from network.organisation;
grant select on protection.organisation to mostura_protection;

-- What an ordinary page may ask, about the person at work alone: their duties, and how much of which kind waits for them.
create function protection.own_duties(of_action uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(d.duty order by d.duty), '{}') from protection.duties_of(of_action, platform.current_person()) d
  where d.organisation_id = platform.current_organisation()
$$;
create function protection.own_waiting(of_action uuid) returns table (kind text, waiting bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select 'confirm', count(*) from protection.appointment a
  where a.action_id = of_action and a.state = 'proposed' and protection.is_officer(of_action)
    and platform.current_person() not in (a.person_id, a.proposed_by)
  having count(*) > 0
  union all
  select 'refused', count(*) from protection.appointment a
  where a.action_id = of_action and a.state = 'refused' and protection.proposes_for(of_action, a.organisation_id)
  having count(*) > 0
$$;

revoke all on all functions in schema protection from public;
grant execute on function protection.own_duties, protection.own_waiting to mostura_app, mostura_protection;
grant execute on function protection.holds, protection.actions_of_duty, protection.jurisdictions_of_duty, protection.proposes_for,
  protection.is_officer, protection.is_able, protection.candidates, protection.holders, protection.mailboxes, protection.name_of
  to mostura_protection;

-- What a request or verb of this area needs of the platform: the clock, an entry of the trail, the key that a form is taken once by, the
-- note that somebody looked, a mail. It reads no entry, no mail and no note. The queue's share is granted when the queue starts.
grant select on platform.instance to mostura_protection;
grant execute on function platform.write_audit to mostura_protection;
grant select, insert, update (location), delete on platform.once_key to mostura_protection;
grant insert, select (day, person_id, record_kind, record_id) on platform.sensitive_read to mostura_protection;
grant insert on platform.mail to mostura_protection;
create function platform.mails_lately(of_template text, mailbox text, after timestamptz) returns bigint
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*) from platform.mail m
  where platform.mailbox_of(m.to_address) = mailbox and m.template = of_template and m.created_at > after
$$;
revoke all on function platform.mails_lately from public;
grant execute on function platform.mails_lately to mostura_app, mostura_protection;

-- The histories of the area's own records, for its pages: entries under words of the area and no others.
create function platform.trail_of_protection(subjects uuid[], words text[], most integer)
  returns table (at timestamptz, word text, actor_name text, organisation_id uuid, organisation_kind text)
  language sql stable security definer set search_path = pg_catalog as $$
  select e.at, e.word, p.name, e.organisation_id, o.kind
  from platform.audit_entry e
    left join people.person p on p.id = e.actor_id
    left join network.organisation o on o.id = e.organisation_id
  where e.subject_id = any (subjects) and e.word = any (words) and e.word ~ '^(protection|service)\.'
  order by e.sequence desc limit most
$$;
revoke all on function platform.trail_of_protection from public;
grant execute on function platform.trail_of_protection to mostura_protection;
