-- Areas: network (organisations), people (persons, memberships), action (the Action as data, its money).
create schema action;
create schema network;
create schema people;
grant usage on schema action, network, people to mostura_app;

create table action.action (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
  title text not null,
  short_name text not null,
  definition jsonb not null,
  definition_sha256 text not null,
  loaded_at timestamptz not null
);
comment on table action.action is 'One row an Action; definition is the whole validated content of actions/<slug>/ as last loaded.';
create table action.definition_version (
  action_id uuid not null references action.action,
  sha256 text not null,
  definition jsonb not null,
  loaded_at timestamptz not null,
  primary key (action_id, sha256)
);

create table network.organisation (
  id uuid primary key,
  action_id uuid not null references action.action,
  kind text not null check (kind in ('partner', 'cso', 'institution', 'contracting_authority')),
  key text,
  name text not null check (length(name) between 2 and 200),
  short_name text,
  other_names text[] not null default '{}',
  jurisdiction text check (jurisdiction in ('AL', 'BA', 'XK', 'ME', 'MK', 'RS')),
  municipality text,
  legal_form text,
  register_name text,
  registration_number text,
  founded_year integer check (founded_year between 1800 and 2100),
  website text,
  contact_email text,
  fields text[] not null default '{}',
  works_in text[] not null default '{}',
  description text,
  associate boolean not null default false,
  search_key text not null,
  sort_key text not null,
  confirmed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (action_id, key)
);
comment on column network.organisation.key is 'The key in the Action''s definition (partners and associates); null for everyone who registered.';
comment on column network.organisation.search_key is 'All names folded by platform/language/search-key.ts, so that every script finds every other.';
create index organisation_search on network.organisation using gin (search_key gin_trgm_ops);
create index organisation_by_kind on network.organisation (action_id, kind, sort_key collate "C", id);
create unique index organisation_number on network.organisation (action_id, jurisdiction, registration_number) where registration_number is not null and confirmed_at is not null;

create table network.output (
  id uuid primary key,
  action_id uuid not null references action.action,
  title text not null,
  kind text not null check (kind in ('policy_brief', 'analysis', 'position_paper', 'publication', 'leaflet', 'other')),
  published_on date not null,
  url text,
  recorded_by uuid,
  created_at timestamptz not null
);
create table network.output_author (
  output_id uuid not null references network.output on delete cascade,
  organisation_id uuid not null references network.organisation,
  primary key (output_id, organisation_id)
);

create table action.participation (
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  role text not null check (role in ('coordinator', 'implementing_partner', 'associate', 'contracting_authority')),
  jurisdictions text[] not null default '{}',
  position integer not null,
  primary key (action_id, organisation_id)
);

create table people.person (
  id uuid primary key,
  account_id text unique,
  name text not null,
  email text not null,
  locale text not null default 'en',
  created_at timestamptz not null,
  confirmed_at timestamptz,
  disabled_at timestamptz,
  erased_at timestamptz
);
comment on column people.person.confirmed_at is 'When the address was proved by a mail; until then nobody is told of the person.';
comment on column people.person.account_id is 'The sign-in in accounts."user"; null for someone who was written down before they had one, and after erasure.';
create unique index person_email on people.person (lower(email)) where erased_at is null;
create table people.membership (
  id uuid primary key,
  action_id uuid not null references action.action,
  person_id uuid not null references people.person,
  organisation_id uuid not null references network.organisation,
  role text not null,
  jurisdiction text,
  since timestamptz not null,
  until timestamptz,
  given_by uuid
);
create unique index membership_once on people.membership (person_id, organisation_id, role, coalesce(jurisdiction, '')) where until is null;
create index membership_of_organisation on people.membership (organisation_id) where until is null;
create table people.invitation (
  id uuid primary key,
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  role text not null,
  jurisdiction text,
  email text not null,
  token_sha256 text not null unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  invited_by uuid not null,
  created_at timestamptz not null
);
create table people.join_request (
  id uuid primary key,
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  person_id uuid not null references people.person,
  created_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  accepted boolean
);
create unique index join_request_once on people.join_request (person_id, organisation_id) where answered_at is null;
create index join_request_open on people.join_request (organisation_id, created_at) where answered_at is null;

create table action.budget_line (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  heading text not null,
  description text not null,
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null,
  created_at timestamptz not null,
  version integer not null default 1
);
create index budget_of_partner on action.budget_line (action_id, partner_id, heading);
create table action.exchange_rate (
  currency text not null,
  month date not null check (extract(day from month) = 1),
  rate numeric not null check (rate > 0),
  source text not null,
  primary key (currency, month)
);
comment on table action.exchange_rate is 'InforEuro table as loaded: units of the currency for one euro in that month. Source says where the figure came from; demonstration figures say so.';
create table action.expenditure (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  heading text not null,
  spent_on date not null,
  description text not null,
  document_reference text not null,
  original_minor bigint not null check (original_minor <> 0),
  original_currency text not null,
  rate numeric not null,
  rate_month date,
  amount_minor bigint not null,
  currency text not null,
  recorded_by uuid not null,
  created_at timestamptz not null
);
create index expenditure_of_partner on action.expenditure (action_id, partner_id, heading, spent_on);

grant select, insert, update, delete on all tables in schema action, network, people to mostura_app;
revoke update, delete on action.definition_version from mostura_app;
