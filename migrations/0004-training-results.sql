-- Areas: training (gatherings), results (logframe, periods, donor report).
create schema training;
create schema results;
grant usage on schema training, results to mostura_app;

create table training.gathering (
  id uuid primary key,
  action_id uuid not null references action.action,
  kind text not null check (kind in ('training', 'round_table', 'advocacy_conference', 'regional_conference', 'info_session')),
  scope text not null check (scope in ('local', 'national', 'regional')),
  title text not null,
  host_id uuid not null references network.organisation,
  jurisdiction text,
  place text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  other_women integer not null default 0 check (other_women >= 0),
  other_men integer not null default 0 check (other_men >= 0),
  conclusions text not null default '',
  withdrawn_at timestamptz,
  withdrawn_reason text,
  recorded_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
comment on column training.gathering.other_women is 'People who came for no organisation of the registry (media, academia, citizens): counted, never named.';
create index gathering_list on training.gathering (action_id, starts_on desc, id);
create table training.attendance (
  gathering_id uuid not null references training.gathering,
  organisation_id uuid not null references network.organisation,
  women integer not null default 0 check (women >= 0),
  men integer not null default 0 check (men >= 0),
  primary key (gathering_id, organisation_id)
);
create index attendance_of_organisation on training.attendance (organisation_id);

create table results.target (
  id uuid primary key,
  action_id uuid not null references action.action,
  indicator text not null,
  value integer,
  reason text not null,
  set_by uuid,
  set_at timestamptz not null
);
comment on table results.target is 'Targets with their history: the latest row of an indicator holds, none is overwritten.';
create index target_of_indicator on results.target (action_id, indicator, set_at desc);
create table results.period (
  id uuid primary key,
  action_id uuid not null references action.action,
  name text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  frozen_at timestamptz,
  frozen_by uuid,
  sha256 text,
  created_by uuid not null,
  created_at timestamptz not null,
  unique (action_id, name)
);
create table results.frozen_measurement (
  period_id uuid not null references results.period,
  indicator text not null,
  rule jsonb not null,
  value bigint not null,
  currency text,
  records jsonb not null,
  sha256 text not null,
  primary key (period_id, indicator)
);
comment on column results.frozen_measurement.records is 'The records behind the value when it was frozen: [{ kind, id, value }], sorted by kind and id.';
create table results.donor_report (
  id uuid primary key,
  action_id uuid not null references action.action,
  period_id uuid not null unique references results.period,
  created_by uuid not null,
  created_at timestamptz not null,
  built_at timestamptz,
  built jsonb
);
create table results.narrative (
  donor_report_id uuid not null references results.donor_report,
  section text not null,
  text text not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (donor_report_id, section)
);

grant select, insert, update, delete on all tables in schema training, results to mostura_app;
revoke update, delete on results.target, results.frozen_measurement from mostura_app;
