-- Area: matrix. Laws are loaded from the Action's file, a place may be unknown, and figures of others stand beside ours as series that are never added up.
alter table matrix.law add column defined_sha256 text;
comment on column matrix.law.defined_sha256 is 'Hash of the Action''s file this law came from; null where a person recorded it.';
alter table matrix.law_provision alter column path drop not null;
comment on column matrix.law_provision.path is 'Where it stands, as Akoma Ntoso names places: art_298__para_2__point_a. Null where the source does not say.';
grant delete on matrix.law_provision to mostura_app;

create table matrix.series (
  id uuid primary key,
  action_id uuid not null references action.action,
  key text not null,
  publisher text not null,
  name text not null,
  kind text not null check (kind in ('count', 'level', 'progress')),
  unit text not null default '',
  definition text not null,
  caveat text not null default '',
  defined_sha256 text not null,
  position integer not null,
  updated_at timestamptz not null,
  unique (action_id, key)
);
comment on table matrix.series is 'Figures and verdicts of others, as they gave them. A series is one publisher''s one definition: nothing is ever added up across two.';
create table matrix.series_value (
  id uuid primary key,
  series_id uuid not null references matrix.series on delete cascade,
  position integer not null,
  jurisdiction text,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  value bigint check (value >= 0),
  verbatim text not null default '',
  approximate boolean not null default false,
  preliminary boolean not null default false,
  as_of date,
  document text not null,
  page text not null default '',
  url text,
  verified boolean not null,
  check (value is not null or verbatim <> ''),
  unique (series_id, position)
);
comment on column matrix.series_value.verbatim is 'The publisher''s own words for a level or progress; never ours.';
create table matrix.series_mapping (
  series_id uuid not null references matrix.series on delete cascade,
  position integer not null,
  mapper text not null,
  document text not null,
  year integer not null,
  jurisdiction text not null,
  number numeric(6, 2) not null,
  scale_from numeric(6, 2) not null,
  scale_to numeric(6, 2),
  what text not null,
  verified boolean not null,
  primary key (series_id, position)
);
comment on table matrix.series_mapping is 'Numbers that somebody made of a publisher''s words. The publisher gave none: whose they are is always said.';
grant select, insert, update on matrix.series to mostura_app;
grant select, insert, delete on matrix.series_value, matrix.series_mapping to mostura_app;

create view published.matrix_series as
  select id, action_id, key, publisher, name, kind, unit, definition, caveat, position from matrix.series;
create view published.matrix_series_value as
  select id, series_id, position, jurisdiction, period_from, period_to, value, verbatim, approximate, preliminary, as_of, document, page, url, verified
  from matrix.series_value;
create view published.matrix_series_mapping as
  select series_id, position, mapper, document, year, jurisdiction, number, scale_from, scale_to, what, verified from matrix.series_mapping;
grant select on published.matrix_series, published.matrix_series_value, published.matrix_series_mapping to mostura_app, mostura_portal;
