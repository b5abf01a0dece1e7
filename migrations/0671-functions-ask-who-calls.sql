-- Areas: platform, people, privacy, voice, training, protection, matrix, grants. A function that runs with its owner's rights asks who
-- calls: for some only the verb above it had asked. tests/functions-ask.test.ts finds the next one that forgets it.

-- Puts a guard before what a function does: a call of another function, which refuses by raising an error. Owner, rights and language stay.
create procedure platform.ask_first(of_function regprocedure, guard text) language plpgsql as $$
declare
  source text;
  language text;
begin
  select p.prosrc, l.lanname into source, language from pg_proc p join pg_language l on l.oid = p.prolang where p.oid = of_function;
  execute replace(pg_get_functiondef(of_function), source, case language
    when 'sql' then format(E'\n  select %s;%s', guard, source)
    else regexp_replace(source, '\mbegin\M', format(E'begin\n  perform %s;', guard), 'i') end);
end $$;

-- The system, a certain person, or somebody who holds one of these roles. The owner itself, without a role of the program, needs no leave.
create function people.must_hold(person uuid, variadic roles text[] default '{}') returns void
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if current_setting('role') = 'none' and session_user = current_user or platform.is_system() or person = platform.current_person()
    or exists (select from people.membership m where m.person_id = platform.current_person() and m.until is null and m.role = any (roles)) then
    return;
  end if;
  raise exception 'this is asked by the system, by the person themselves or by another role' using errcode = 'insufficient_privilege';
end $$;
-- The current person, where the address is theirs.
create function people.own_address(address text) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select p.id from people.person p where p.id = platform.current_person() and lower(p.email) = lower(address)
$$;
-- The current person, where they have or had a role in the organisation.
create function people.own_organisation(organisation uuid) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select m.person_id from people.membership m where m.person_id = platform.current_person() and m.organisation_id = organisation limit 1
$$;

-- Retention and erasure: the system and the officers. Files and addresses are also their people's own.
call platform.ask_first('privacy.files_of_action(uuid)', 'privacy.must_empty()');
call platform.ask_first('platform.forget_reads(uuid, uuid[])', 'privacy.must_empty()');
call platform.ask_first('protection.empty_periods(uuid[], text)', 'privacy.must_empty()');
call platform.ask_first('training.forget_papers(uuid[])', 'privacy.must_empty()');
call platform.ask_first('training.forget_evaluations(uuid[])', 'privacy.must_empty()');
call platform.ask_first('training.drop_unconfirmed_before(uuid, timestamptz)', 'privacy.must_empty()');
call platform.ask_first('voice.empty(uuid[], timestamptz)', 'privacy.must_empty()');
call platform.ask_first('privacy.file_names(uuid)', 'people.must_hold(person, ''data_protection_officer'')');
call platform.ask_first('people.forget_address(text, text)', 'people.must_hold(people.own_address(address), ''data_protection_officer'')');
call platform.ask_first('training.forget(uuid, text, timestamptz)', 'people.must_hold(person, ''data_protection_officer'')');
create function privacy.must_rename(renamed uuid) returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  perform people.must_hold((
    select platform.current_person() from platform.file f where f.id = renamed
      and (f.uploaded_by = platform.current_person() or people.own_organisation(f.organisation_id) is not null)), 'data_protection_officer');
end $$;
call platform.ask_first('privacy.rename_file(uuid, text)', 'privacy.must_rename(renamed)');

-- What is due to be emptied: shown to officers and administrators.
call platform.ask_first('voice.to_empty(uuid)', 'people.must_hold(null, ''data_protection_officer'', ''administrator'')');
call platform.ask_first('protection.periods_to_empty(uuid, text)', 'people.must_hold(null, ''data_protection_officer'', ''administrator'')');

-- Cases: who watches over the clock, who handles one, and who presents its secret.
call platform.ask_first('voice.standing(uuid, date)', 'people.must_hold(null, ''programme_manager'', ''data_protection_officer'', ''administrator'')');
call platform.ask_first('voice.late(uuid, date, uuid)', 'people.must_hold(person)');
create function voice.must_open(of_case uuid) returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not voice.handles(of_case) and not voice.is_presented(of_case) then perform people.must_hold(null); end if;
end $$;
create function voice.must_handle(of_case uuid) returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not voice.handles(of_case) then perform people.must_hold(null); end if;
end $$;
call platform.ask_first('voice.first_read(uuid)', 'voice.must_open(of_case)');
call platform.ask_first('voice.keep_from(uuid, uuid, timestamptz)', 'voice.must_handle(of_case)');

-- Participations: staff, and whoever takes part, by account, address or link.
create function training.must_keep(people uuid[]) returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if platform.is_staff() or not exists (
    select from training.participant p where p.id = any (people) and (p.secret_mac = training.presented()
      or p.person_id = platform.current_person()
      or people.own_address(p.mail) is not null and p.key_basis <> 'shared_mail') is not true) then return; end if;
  perform people.must_hold(null);
end $$;
create function training.must_replace(one uuid) returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if platform.is_staff() or exists (
    select from training.participant p join training.participant mine on mine.gathering_id = p.gathering_id
    where p.id = one and (mine.secret_mac = training.presented() or mine.person_id = platform.current_person())) then return; end if;
  perform people.must_hold(null);
end $$;
create function training.must_be_staff() returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not platform.is_staff() then perform people.must_hold(null); end if;
end $$;
call platform.ask_first('training.forget_participants(uuid[], timestamptz)', 'training.must_keep(people)');
call platform.ask_first('training.carry_need(uuid)', 'training.must_keep(array[to_participant])');
call platform.ask_first('training.drop_unconfirmed(uuid)', 'training.must_replace(one)');
call platform.ask_first('training.test_pairs(uuid)', 'training.must_be_staff()');
call platform.ask_first('training.test_progress(uuid)', 'training.must_be_staff()');

-- The store of protection: its own jobs act for nobody, and people read who has a duty where they have a part in duties themselves.
create function protection.must_be_a_job() returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if platform.current_person() is not null then perform people.must_hold(null); end if;
end $$;
create function protection.must_have_part(of_action uuid) returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if platform.current_person() is null or protection.is_officer(of_action)
    or protection.proposes_for(of_action, platform.current_organisation())
    or exists (select from protection.appointment a where a.action_id = of_action and a.person_id = platform.current_person()) then return; end if;
  perform people.must_hold(null);
end $$;
call platform.ask_first('protection.seal_day(uuid, timestamptz)', 'protection.must_be_a_job()');
call platform.ask_first('protection.holders(uuid, text)', 'protection.must_have_part(of_action)');
call platform.ask_first('protection.mailboxes(uuid)', 'protection.must_have_part(of_action)');
call platform.ask_first('protection.name_of(uuid, uuid)', 'protection.must_have_part(of_action)');

-- Who leads a cycle closes it; who leads people, or is of the organisation, is told which agreement runs.
call platform.ask_first('matrix.take_over(uuid, timestamptz)', 'people.must_hold(null, ''programme_manager'')');
call platform.ask_first('people.running_agreements(uuid)',
  'people.must_hold(people.own_organisation(organisation), ''programme_manager'', ''administrator'', ''data_protection_officer'')');

-- In which calls an organisation has an application open: it itself and staff. The organisations of everybody could be asked for.
create or replace function grants.open_applications_of(organisation uuid) returns table (action_id uuid, partner_id uuid, jurisdiction text)
  language sql stable security definer set search_path = pg_catalog as $$
  select distinct a.action_id, c.partner_id, c.jurisdiction
  from grants.application a join grants.call c on c.id = a.call_id join grants.opening o on o.call_id = a.call_id
  where a.organisation_id = organisation
    and (current_setting('role') = 'none' or platform.is_staff() or organisation = platform.current_organisation())
    and a.state in ('submitted', 'eligible', 'reserve', 'awarded') and c.state <> 'cancelled'
    and not exists (select from grants.sub_grant_agreement s where s.application_id = a.id and s.state in ('completed', 'terminated'))
$$;

revoke all on function people.must_hold, people.own_address, people.own_organisation, privacy.must_rename, voice.must_open, voice.must_handle,
  training.must_keep, training.must_replace, training.must_be_staff, protection.must_be_a_job, protection.must_have_part from public;

-- Area: network. From which sub-grant a partnership grew was a column that the staff of every partner read, of a protected sub-grant, too.
-- It is a row of its own now, for whoever may know the sub-grant.
create table network.partnership_origin (
  partnership_id uuid primary key references network.partnership on delete cascade,
  agreement_id uuid not null references grants.sub_grant_agreement
);
comment on table network.partnership_origin is 'The sub-grant that a partnership grew out of; told in public only where both are public and the sub-grantee is named.';
create index partnership_origin_of_agreement on network.partnership_origin (agreement_id);
insert into network.partnership_origin select id, agreement_id from network.partnership where agreement_id is not null;
call platform.guard('network.partnership_origin', 'exists (select from grants.sub_grant_agreement a where a.id = agreement_id)');
grant select, insert, delete on network.partnership_origin to mostura_app;
create or replace view published.open_partnership as
  select p.id, p.action_id, p.kind, p.level, p.jurisdiction, p.place, p.subject, p.summary, p.began_on, p.ended_on, p.document_reference,
    p.url, p.published_on,
    (select coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'name', coalesce(o.name, q.name), 'sort', q.sort) order by q.position), '[]')
      from network.partnership_party q left join network.organisation m on m.id = q.organisation_id
        left join network.organisation o on o.id = coalesce(m.merged_into, m.id)
      where q.partnership_id = p.id) as parties,
    (select count(*) from network.partnership_result r where r.partnership_id = p.id) as results,
    p.other_jurisdiction,
    -- The parties and a place are named here: beside a protected sub-grant they would tell it.
    g.id as agreement_id, g.title as agreement_title, e.id as gathering_id, e.title as gathering_title
  from network.partnership p
    left join network.partnership_origin f on f.partnership_id = p.id
    left join grants.shown_agreement s on s.id = f.agreement_id and not s.coarse
    left join published.sub_grant g on g.id = s.public_id
    left join published.gathering e on e.id = p.gathering_id
  where p.published_on is not null and p.began_on <= platform.today();
alter table network.partnership drop column agreement_id;

-- Which disputes somebody may still withdraw or disagree with, by indicator: for the officer's review of access alone.
create function results.disputes_raised(of_action uuid, person uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog as $$
  select d.indicator from results.dispute d
  where privacy.is_officer() and d.action_id = of_action and d.raised_by = person and d.state in ('open', 'changed', 'kept')
$$;
revoke all on function results.disputes_raised from public;
grant execute on function results.disputes_raised to mostura_app;
