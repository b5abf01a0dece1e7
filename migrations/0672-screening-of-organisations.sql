-- Areas: grants, privacy. Officers of organisations, dated lists of restrictive measures, and what screenings against them found.
create table grants.officer (
  id uuid primary key,
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  name text not null check (length(name) between 1 and 200),
  post text not null check (length(post) <= 200),
  since date,
  until date check (until >= since),
  recorded_by uuid references people.person,
  recorded_at timestamptz not null
);
comment on table grants.officer is 'Who leads an organisation, as it or the staff of its partner say. Never public.';
comment on column grants.officer.post is 'What the person does there: chair, director, member of the board.';
create index officer_of_organisation on grants.officer (organisation_id, name, id);
create index officer_of_action on grants.officer (action_id);
create index officer_recorded_by on grants.officer (recorded_by);
grant select, insert, update (name, post, since, until, recorded_by, recorded_at), delete on grants.officer to mostura_app;
call platform.guard('grants.officer', 'organisation_id = platform.current_organisation() or platform.is_system()
  or platform.is_staff() and grants.opens_vault_of(organisation_id)');

create table grants.screening_list (
  id uuid primary key,
  action_id uuid not null references action.action,
  listed_on date not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  names integer not null check (names > 0),
  stored integer not null default 0 check (stored between 0 and names),
  state text not null default 'loading' check (state in ('loading', 'loaded', 'withdrawn')),
  loaded_by uuid references people.person,
  loaded_at timestamptz not null,
  withdrawn_by uuid references people.person,
  withdrawn_at timestamptz,
  withdrawal_reason text not null default '',
  names_deleted_at timestamptz,
  check (state <> 'loaded' or stored = names),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
comment on table grants.screening_list is 'A list of restrictive measures as its file gave it, with its date and the hash of the file. Lists stay; the names of all but the two newest are deleted.';
comment on column grants.screening_list.stored is 'How many of the names are stored so far.';
create unique index screening_list_once on grants.screening_list (action_id, sha256) where state <> 'withdrawn';
create unique index screening_list_loading on grants.screening_list (action_id) where state = 'loading';
create index screening_list_of_action on grants.screening_list (action_id, listed_on desc, loaded_at desc, id);
create index screening_list_loaded_by on grants.screening_list (loaded_by);
create index screening_list_withdrawn_by on grants.screening_list (withdrawn_by);
grant select, insert, update (stored, state, withdrawn_by, withdrawn_at, withdrawal_reason, names_deleted_at) on grants.screening_list to mostura_app;
call platform.guard('grants.screening_list', 'platform.is_staff()');
call platform.keep_final('withdrawn list of restrictive measures', 'grants.screening_list', 'r.state = ''withdrawn''',
  '{id,action_id,listed_on,sha256,names,state,loaded_by,loaded_at,withdrawn_by,withdrawn_at,withdrawal_reason}');

create table grants.listed_name (
  list_id uuid not null references grants.screening_list,
  place integer not null check (place > 0),
  entity text not null,
  name text not null check (length(name) between 1 and 500),
  reference text not null,
  kind text not null,
  born text not null,
  primary key (list_id, place)
);
comment on column grants.listed_name.entity is 'The number of the person or organisation in the list: one has several names.';
comment on column grants.listed_name.born is 'Dates of birth, as the list writes them.';
grant select, insert, delete on grants.listed_name to mostura_app;
call platform.guard('grants.listed_name', 'platform.is_staff()');

-- Those who gave an organisation a call to apply to, and the coordinator, also when the sub-grant has ended: a screening is one of its records.
create function grants.screened_applications_of(organisation uuid)
  returns table (action_id uuid, partner_id uuid, jurisdiction text)
  language sql stable security definer set search_path = pg_catalog as $$
  select distinct a.action_id, c.partner_id, c.jurisdiction
  from grants.application a
    join grants.call c on c.id = a.call_id
    join grants.opening o on o.call_id = a.call_id
  where a.organisation_id = organisation and a.state <> 'draft'
    -- The owner itself, without the role of the application, needs no leave.
    and (current_setting('role') = 'none' or platform.is_staff())
$$;
create function grants.screens_organisation(organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from grants.screened_applications_of(organisation) a
    where a.partner_id = platform.current_organisation()
      or exists (select from action.participation p where p.action_id = a.action_id
        and p.organisation_id = platform.current_organisation() and p.role = 'coordinator'))
$$;
revoke all on function grants.screened_applications_of, grants.screens_organisation from public;
grant execute on function grants.screened_applications_of, grants.screens_organisation to mostura_app;

create table grants.screening (
  id uuid primary key,
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  list_id uuid not null references grants.screening_list,
  number integer not null check (number > 0),
  screened jsonb not null,
  screened_by uuid references people.person,
  screened_at timestamptz not null,
  unique (organisation_id, number),
  unique (id, organisation_id)
);
comment on table grants.screening is 'One comparison of an organisation and those who lead it with one list. The latest of an organisation counts.';
comment on column grants.screening.screened is 'The names that were compared, each with whose it is.';
comment on column grants.screening.screened_by is 'Null: the program, after a list was loaded.';
create index screening_of_list on grants.screening (list_id);
create index screening_of_action on grants.screening (action_id, screened_at desc, id);
create index screening_screened_by on grants.screening (screened_by);
grant select, insert on grants.screening to mostura_app;
call platform.guard('grants.screening', 'platform.is_system() or platform.is_staff() and grants.screens_organisation(organisation_id)');
call platform.keep_final('screening', 'grants.screening', 'r.id is not null',
  '{id,action_id,organisation_id,list_id,number,screened,screened_by,screened_at}');

create table grants.screening_hit (
  id uuid primary key,
  screening_id uuid not null,
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  whose text not null check (whose in ('organisation', 'representative', 'officer')),
  name text not null,
  post text not null default '',
  how text not null check (how in ('exact', 'contained', 'close')),
  listed_name text not null,
  entity text not null,
  reference text not null,
  kind text not null,
  born text not null,
  state text not null default 'waiting' check (state in ('waiting', 'clear_proposed', 'uphold_proposed', 'cleared', 'upheld')),
  reason text not null default '',
  proposed_by uuid references people.person,
  proposed_at timestamptz,
  decided_by uuid references people.person,
  decided_at timestamptz,
  foreign key (screening_id, organisation_id) references grants.screening (id, organisation_id),
  check ((state = 'waiting') = (proposed_at is null)),
  check ((state in ('cleared', 'upheld')) = (decided_at is not null)),
  constraint decided_by_a_second_person check (decided_by <> proposed_by)
);
comment on table grants.screening_hit is 'A name that is like a listed one. One person proposes what it is, another confirms it.';
comment on column grants.screening_hit.name is 'The name of the organisation or person that was compared.';
create index hit_of_screening on grants.screening_hit (screening_id, id);
create index hit_of_organisation on grants.screening_hit (organisation_id);
create index hit_of_action on grants.screening_hit (action_id, state);
create index hit_proposed_by on grants.screening_hit (proposed_by);
create index hit_decided_by on grants.screening_hit (decided_by);
grant select, insert, update (state, reason, proposed_by, proposed_at, decided_by, decided_at) on grants.screening_hit to mostura_app;
call platform.guard('grants.screening_hit', 'platform.is_system() or platform.is_staff() and grants.screens_organisation(organisation_id)');
call platform.keep_final('decided hit of a screening', 'grants.screening_hit', 'r.state in (''cleared'', ''upheld'')', '{*}');

-- What retention takes out: names and reasons. Days, lists, states and who decided stay.
create function privacy.empty_screenings(organisations uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.screening_hit set name = '', post = '', listed_name = '', born = '', reason = '' where organisation_id = any (organisations);
  update grants.screening set screened = '[]' where organisation_id = any (organisations);
  delete from grants.officer where organisation_id = any (organisations);
$$;
-- Those of these agreements and applications whose organisation has no other whose texts are still kept.
create function privacy.empty_screenings_of(records uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  select privacy.empty_screenings(array(
    select distinct a.organisation_id from grants.application a
    where (a.id = any (records) or exists (select from grants.sub_grant_agreement g where g.application_id = a.id and g.id = any (records)))
      and not exists (select from grants.application b where b.organisation_id = a.organisation_id and b.id <> a.id
        and b.id <> all (records) and b.answers <> '{}'
        and not exists (select from grants.sub_grant_agreement g where g.application_id = b.id and g.id = any (records)))));
$$;
revoke all on function privacy.empty_screenings, privacy.empty_screenings_of from public;
grant execute on function privacy.empty_screenings_of to mostura_app;
call platform.ask_first('privacy.empty_screenings_of(uuid[])', 'privacy.must_empty()');

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_screenings;
revoke all on function privacy.empty_before_screenings from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform privacy.empty_screenings(array(
    select organisation_id from grants.screening where action_id = of_action
    union select organisation_id from grants.officer where action_id = of_action));
  delete from grants.listed_name where list_id in (select id from grants.screening_list where action_id = of_action);
  update grants.screening_list set withdrawal_reason = '', names_deleted_at = coalesce(names_deleted_at, at) where action_id = of_action;
  perform privacy.empty_before_screenings(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
call platform.ask_first('privacy.empty_action(uuid, timestamptz)', 'privacy.must_empty()');
