-- Area: training. The curriculum, what a gathering offers (sessions, places, registration) and the people who take part.
create table training.module (
  id uuid primary key,
  action_id uuid not null references action.action,
  code text not null,
  title text not null,
  objectives text not null default '',
  minutes integer not null check (minutes > 0),
  retired_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (action_id, code)
);
comment on column training.module.objectives is 'Learning objectives, one a line: what somebody can do afterwards.';

create table training.session (
  id uuid primary key,
  gathering_id uuid not null references training.gathering,
  day date not null,
  part text not null check (part in ('morning', 'afternoon', 'evening')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  title text not null,
  module_id uuid references training.module,
  room text not null default '',
  online boolean not null default false,
  trainers text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
comment on column training.session.trainers is 'Public roles; a name only where it is needed.';
create index session_of_gathering on training.session (gathering_id, starts_at, id);

create table training.offer (
  gathering_id uuid primary key references training.gathering,
  registration text not null default 'closed' check (registration in ('closed', 'invited', 'open')),
  places integer check (places > 0),
  register_until timestamptz,
  introduction text not null default '',
  languages text[] not null default '{}',
  interpretation text[] not null default '{}',
  budget_line_id uuid references action.budget_line,
  co_funder text not null default '',
  updated_at timestamptz not null,
  version integer not null default 1
);
comment on column training.offer.places is 'How many may come; null is as many as like to.';
create table training.place_group (
  gathering_id uuid not null references training.offer,
  position integer not null,
  kind text check (kind in ('cso', 'institution', 'other')),
  jurisdiction text,
  places integer not null check (places >= 0),
  primary key (gathering_id, position),
  check (kind is not null or jurisdiction is not null)
);
comment on table training.place_group is 'At most so many of the places for people of this kind of organisation, of this jurisdiction, or of both.';

create table training.participant (
  id uuid primary key,
  action_id uuid not null references action.action,
  gathering_id uuid not null references training.gathering,
  person_id uuid references people.person,
  name text not null default '',
  mail text,
  sex text not null default 'unsaid' check (sex in ('f', 'm', 'x', 'unsaid')),
  organisation_id uuid references network.organisation,
  organisation_name text not null default '',
  organisation_kind text not null check (organisation_kind in ('cso', 'institution', 'other')),
  jurisdiction text,
  locale text not null,
  state text not null check (state in ('invited', 'registered', 'waiting', 'cancelled', 'declined')),
  trainee_key text not null,
  secret_mac text not null unique,
  recorded_by uuid,
  created_at timestamptz not null,
  registered_at timestamptz,
  reminded_at timestamptz,
  emptied_at timestamptz,
  updated_at timestamptz not null,
  version integer not null default 1
);
comment on column training.participant.trainee_key is 'Keyed hash of the mail address: the same person in several trainings has the same one. It stays when the name goes, and cannot be turned back.';
comment on column training.participant.secret_mac is 'Keyed hash of the secret in the link that a participant gets by mail.';
create unique index participant_once on training.participant (gathering_id, trainee_key)
  where state in ('invited', 'registered', 'waiting');
create index participant_of_gathering on training.participant (gathering_id, state, registered_at, id);
create index participant_by_key on training.participant (action_id, trainee_key);

grant select, insert, update on training.module, training.offer, training.participant to mostura_app;
grant select, insert, update, delete on training.session, training.place_group to mostura_app;

-- The keyed hash of the secret that somebody gave with this request, set for the transaction.
create function training.presented() returns text language sql stable
  as $$ select nullif(current_setting('app.training_key', true), '') $$;
call platform.guard('training.participant', 'platform.is_staff() or secret_mac = (select training.presented()) or person_id = platform.current_person()');

-- What somebody who registers must be told without seeing who else did: how many have a place, and whether they have one already.
create function training.taken(gathering uuid) returns table (kind text, jurisdiction text, people bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select p.organisation_kind, p.jurisdiction, count(*) from training.participant p
  where p.gathering_id = gathering and p.state = 'registered' group by 1, 2
$$;
create function training.waiting(gathering uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*) from training.participant p where p.gathering_id = gathering and p.state = 'waiting'
$$;
create function training.known(gathering uuid, key text) returns uuid
  language sql stable security definer set search_path = pg_catalog as $$
  select p.id from training.participant p
  where p.gathering_id = gathering and p.trainee_key = key and p.state in ('invited', 'registered', 'waiting')
$$;
-- Who erases their account takes their name out of every list; sex, kind of organisation and jurisdiction stay as counts.
create function training.forget(person uuid, address text, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  update training.participant set name = '', mail = null, person_id = null, organisation_id = null, organisation_name = '',
    emptied_at = at
  where person_id = person or lower(mail) = lower(address)
$$;
revoke all on function training.taken, training.waiting, training.known, training.forget from public;
grant execute on function training.taken, training.waiting, training.known, training.forget to mostura_app;
