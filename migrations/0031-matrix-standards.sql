-- Area: matrix. What law and practice are held against: instruments, their provisions, the standards grouped from them with every version, and national law as data.
create schema matrix;
grant usage on schema matrix to mostura_app;

create table matrix.instrument (
  id uuid primary key,
  action_id uuid not null references action.action,
  key text not null,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('treaty', 'directive', 'regulation', 'framework_decision', 'ruling', 'guidance', 'proposal', 'policy', 'report')),
  status text not null check (status in ('binding', 'guidance', 'proposal', 'expired')),
  celex text,
  eli text,
  ecli text,
  symbol text not null default '',
  url text,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  successor text not null default '',
  note text not null default '',
  checked_on date not null,
  position integer not null,
  updated_at timestamptz not null,
  unique (action_id, key)
);
comment on column matrix.instrument.status is 'Of the instrument itself. A proposal or an expired policy is never a ground for finding that somebody falls short.';

create table matrix.instrument_binding (
  instrument_id uuid not null references matrix.instrument on delete cascade,
  jurisdiction text not null,
  binding text not null check (binding in ('party', 'applied_domestically', 'acquis_target', 'soft_law', 'proposal', 'not_applicable')),
  since date,
  source text not null default '',
  verified boolean not null,
  primary key (instrument_id, jurisdiction)
);
comment on column matrix.instrument_binding.verified is 'The source was seen. Otherwise it is from memory, and said so.';

create table matrix.provision (
  id uuid primary key,
  action_id uuid not null references action.action,
  instrument_id uuid not null references matrix.instrument,
  key text not null,
  article text not null,
  summary text not null,
  area text not null check (area in ('prevention', 'protection', 'prosecution', 'partnership', 'data')),
  seen_in_source boolean not null,
  verified_by uuid,
  verified_on date,
  position integer not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (action_id, key),
  check ((verified_by is null) = (verified_on is null))
);
comment on column matrix.provision.verified_by is 'The lawyer who compared our words with the text of the instrument. Empty again as soon as our words change.';

create table matrix.standard (
  id uuid primary key,
  action_id uuid not null references action.action,
  key text not null,
  position integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null,
  unique (action_id, key)
);
create table matrix.standard_version (
  standard_id uuid not null references matrix.standard on delete cascade,
  number integer not null check (number > 0),
  area text not null check (area in ('prevention', 'protection', 'prosecution', 'partnership', 'data')),
  title jsonb not null,
  statement jsonb not null,
  reason text not null default '',
  defined_sha256 text,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (standard_id, number),
  check (defined_sha256 is null or changed_by is null)
);
comment on table matrix.standard_version is 'Every wording a standard ever had. A row is written once; matrix.standard.version names the one that holds now.';
comment on column matrix.standard_version.defined_sha256 is 'Hash of the Action''s file this wording came from; null where a person wrote it, and then the file no longer changes the standard.';
create table matrix.standard_provision (
  standard_id uuid not null,
  number integer not null,
  provision_id uuid not null references matrix.provision,
  position integer not null,
  primary key (standard_id, number, provision_id),
  foreign key (standard_id, number) references matrix.standard_version on delete cascade
);
create index standard_of_provision on matrix.standard_provision (provision_id);

create table matrix.law (
  id uuid primary key,
  action_id uuid not null references action.action,
  key text not null,
  jurisdiction text not null,
  sub_jurisdiction text check (sub_jurisdiction in ('state', 'federation', 'republika_srpska', 'brcko')),
  title text not null,
  title_language text not null,
  english_title text not null default '',
  field text not null check (field in ('criminal', 'asylum', 'foreigners', 'migration', 'trafficking', 'other')),
  number text not null default '',
  adopted_on date,
  gazette_name text not null default '',
  gazette_number text not null default '',
  gazette_date date,
  eli text,
  url text,
  repealed_on date,
  repeals text not null default '',
  note text not null default '',
  source text not null,
  verified boolean not null,
  checked_on date not null,
  position integer not null,
  recorded_by uuid,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (action_id, key),
  check (sub_jurisdiction is null or jurisdiction = 'BA')
);
comment on column matrix.law.gazette_number is 'As the gazette counts: 88/15, 162.';
create table matrix.law_amendment (
  law_id uuid not null references matrix.law on delete cascade,
  position integer not null,
  gazette_number text not null,
  published_on date,
  title text not null default '',
  primary key (law_id, position)
);
create table matrix.law_version (
  id uuid primary key,
  law_id uuid not null references matrix.law,
  key text not null,
  valid_from date,
  language text not null,
  translation text not null check (translation in ('original', 'official', 'unofficial', 'machine')),
  name text not null,
  url text,
  source text not null,
  updated_at timestamptz not null,
  unique (law_id, key)
);
comment on table matrix.law_version is 'A law as it read from a day on (null: not known), in one language.';
create table matrix.law_provision (
  id uuid primary key,
  law_version_id uuid not null references matrix.law_version,
  path text not null check (path ~ '^[a-z0-9_-]+$'),
  says text not null,
  subject text not null check (subject in ('smuggling', 'trafficking', 'irregular_entry', 'detention', 'expulsion', 'asylum', 'other')),
  source text not null,
  verified boolean not null,
  checked_on date not null,
  position integer not null,
  updated_at timestamptz not null,
  unique (law_version_id, path)
);
comment on column matrix.law_provision.path is 'Where it stands, as Akoma Ntoso names places: art_298__para_2__point_a.';
comment on column matrix.law_provision.says is 'What it says in our own words. A quotation stands in the citation of an assessment, and is short.';

grant select, insert, update on matrix.instrument, matrix.provision, matrix.standard, matrix.law, matrix.law_version, matrix.law_provision to mostura_app;
grant select, insert on matrix.standard_version, matrix.standard_provision to mostura_app;
grant select, insert, update, delete on matrix.instrument_binding, matrix.law_amendment to mostura_app;

create view published.matrix_instrument as
  select id, action_id, key, name, short_name, kind, status, celex, eli, ecli, symbol, url, valid_from, valid_to, successor, note, checked_on, position
  from matrix.instrument;
create view published.matrix_instrument_binding as
  select instrument_id, jurisdiction, binding, since, source, verified from matrix.instrument_binding;
-- Who verified it is not published, only that a lawyer did and when.
create view published.matrix_provision as
  select id, action_id, instrument_id, key, article, summary, area, seen_in_source, verified_on, position from matrix.provision;
create view published.matrix_standard as
  select s.id, s.action_id, s.key, s.position, s.version, v.area, v.title, v.statement, v.changed_at
  from matrix.standard s join matrix.standard_version v on v.standard_id = s.id and v.number = s.version;
create view published.matrix_standard_version as
  select standard_id, number, area, title, statement, reason, changed_at from matrix.standard_version;
create view published.matrix_standard_provision as
  select standard_id, number, provision_id, position from matrix.standard_provision;
create view published.matrix_law as
  select id, action_id, key, jurisdiction, sub_jurisdiction, title, title_language, english_title, field, number, adopted_on, gazette_name,
    gazette_number, gazette_date, eli, url, repealed_on, repeals, note, source, verified, checked_on, position
  from matrix.law;
create view published.matrix_law_amendment as
  select law_id, position, gazette_number, published_on, title from matrix.law_amendment;
create view published.matrix_law_version as
  select id, law_id, key, valid_from, language, translation, name, url, source from matrix.law_version;
create view published.matrix_law_provision as
  select id, law_version_id, path, says, subject, source, verified, checked_on, position from matrix.law_provision;
grant select on published.matrix_instrument, published.matrix_instrument_binding, published.matrix_provision, published.matrix_standard,
  published.matrix_standard_version, published.matrix_standard_provision, published.matrix_law, published.matrix_law_amendment,
  published.matrix_law_version, published.matrix_law_provision to mostura_app, mostura_portal;
