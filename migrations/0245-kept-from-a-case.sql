-- Area: voice. One rule says who is kept from a case, and each act at the officer's desk asks it; a reporter removes their own contact.
-- A person who belongs or belonged to an organisation that must not read the case, or to a partner that granted it anything. Of an
-- unclear report, where nobody knows who is meant: each person of a partner who is not one of its readers.
create function voice.is_kept_from(of_case uuid, person uuid default platform.current_person()) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from voice.case_file c join people.membership m on m.person_id = person
    where c.id = of_case and m.organisation_id in (select voice.kept(c.kept_from)))
  or exists (
    select from voice.case_file c
    where c.id = of_case and c.desk = 'unclear'
      and not exists (select from voice.handlers(c.action_id, c.desk, c.kept_from) h where h.person_id = person)
      and exists (select from people.membership m join action.participation p on p.organisation_id = m.organisation_id
        where m.person_id = person and p.action_id = c.action_id and p.role in ('coordinator', 'implementing_partner')))
$$;

create or replace function privacy.case_about(sought text) returns table (id uuid, messages integer, reachable boolean, handles boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.id, (select count(*)::integer from voice.message m where m.case_id = c.id and m.kind in ('report', 'kept_from', 'addition')),
    exists (select from voice.contact k where k.case_id = c.id), voice.handles(c.id)
  from voice.case_file c
  where c.number = upper(btrim(sought)) and privacy.is_officer() and not voice.is_kept_from(c.id)
$$;
create or replace function privacy.forget_case_contact(sought text) returns integer
  language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from voice.contact where case_id in (select a.id from privacy.case_about(sought) a) returning 1)
  select count(*)::integer from gone
$$;

-- What retention shows the officer, and what it empties at night as nobody.
create or replace function voice.to_empty(of_action uuid) returns table (id uuid, number text, since timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.number, coalesce(c.closed_at, c.updated_at) from voice.case_file c
  where c.action_id = of_action and c.emptied_at is null and not voice.is_kept_from(c.id)
$$;

-- The reporter's own way: the transaction that presented the secret of the case removes its contact.
create function voice.forget_own_contact() returns integer
  language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from voice.contact where case_id in (select c.id from voice.case_file c where c.secret_mac = voice.presented()) returning 1)
  select count(*)::integer from gone
$$;
revoke all on function voice.is_kept_from, voice.forget_own_contact from public;
grant execute on function voice.is_kept_from, voice.forget_own_contact to mostura_app;
