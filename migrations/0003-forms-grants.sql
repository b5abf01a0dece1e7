-- Areas: forms (forms as data), grants (from call to closure of a sub-grant).
create schema forms;
create schema grants;
grant usage on schema forms, grants to mostura_app;

create table forms.form_version (
  id uuid primary key,
  action_id uuid not null references action.action,
  key text not null,
  version integer not null,
  purpose text not null check (purpose in ('application', 'report')),
  definition jsonb not null,
  sha256 text not null,
  created_at timestamptz not null,
  unique (action_id, key, version)
);
grant select, insert on forms.form_version to mostura_app;

create table grants.call (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  number text not null,
  scope text not null check (scope in ('national', 'regional')),
  jurisdiction text,
  title jsonb not null,
  summary jsonb not null,
  authentic_language text not null default 'en',
  state text not null check (state in ('draft', 'published', 'cancelled')),
  opens_at timestamptz,
  deadline_at timestamptz,
  deadline_zone text not null,
  rules jsonb not null,
  grid jsonb not null,
  form_version_id uuid not null references forms.form_version,
  report_form_version_id uuid not null references forms.form_version,
  contact_name text not null,
  contact_email text not null,
  hours_expected integer not null default 8 check (hours_expected between 1 and 200),
  published_at timestamptz,
  published_by uuid,
  frozen_sha256 text,
  applications_received integer not null default 0,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (action_id, number),
  check ((scope = 'regional') = (jurisdiction is null)),
  check ((state = 'draft') = (published_at is null)),
  check (state = 'draft' or (opens_at is not null and deadline_at > opens_at))
);
comment on column grants.call.rules is 'Frozen at publication: durations, co-financing, ceilings, grace in seconds, number of assessors, divergence, pass marks, instalment plan, rate rule. Nothing of it is a constant of the program.';
create index call_by_deadline on grants.call (action_id, state, deadline_at desc, id);
create table grants.lot (
  id uuid primary key,
  call_id uuid not null references grants.call on delete cascade,
  number integer not null,
  title jsonb not null,
  envelope_minor bigint not null check (envelope_minor > 0),
  minimum_minor bigint not null check (minimum_minor > 0),
  maximum_minor bigint not null check (maximum_minor >= minimum_minor),
  currency text not null default 'EUR',
  unique (call_id, number)
);

create table grants.application (
  id uuid primary key,
  action_id uuid not null references action.action,
  call_id uuid not null references grants.call,
  lot_id uuid not null references grants.lot,
  organisation_id uuid not null references network.organisation,
  state text not null check (state in ('draft', 'submitted', 'withdrawn', 'eligible', 'ineligible', 'awarded', 'reserve', 'rejected')),
  number text,
  title text not null default '',
  language text not null default 'en',
  answers jsonb not null default '{}',
  requested_minor bigint,
  currency text not null default 'EUR',
  shared_with_officer boolean not null default false,
  submission_begun_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid,
  content text,
  content_sha256 text,
  receipt jsonb,
  withdrawn_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid,
  version integer not null default 1,
  unique (action_id, number),
  check ((number is null) = (submitted_at is null)),
  check (state not in ('submitted', 'eligible', 'ineligible', 'awarded', 'reserve', 'rejected') or submitted_at is not null)
);
comment on column grants.application.submission_begun_at is 'When the certifier went to the submission page: grace after the deadline is only for those who had.';
comment on column grants.application.content is 'The canonical content as submitted, byte for byte; content_sha256 is its hash. Never changed afterwards.';
create index application_of_organisation on grants.application (organisation_id, updated_at desc);
create index application_list on grants.application (action_id, submitted_at desc, id desc) where submitted_at is not null;
create index application_list_by_amount on grants.application (action_id, requested_minor desc, id desc) where submitted_at is not null;
create index application_of_call on grants.application (call_id, state, submitted_at desc, id);
create table grants.application_attachment (
  id uuid primary key,
  application_id uuid not null references grants.application,
  organisation_id uuid not null,
  question text not null,
  file_id uuid not null references platform.file,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index attachment_of_application on grants.application_attachment (application_id);

create table grants.application_check (
  id uuid primary key,
  application_id uuid not null unique references grants.application,
  items jsonb not null,
  outcome text not null check (outcome in ('open', 'eligible', 'ineligible')),
  reasons text,
  checked_by uuid not null,
  updated_at timestamptz not null,
  concluded_at timestamptz,
  version integer not null default 1
);
create table grants.assignment (
  id uuid primary key,
  application_id uuid not null references grants.application,
  assessor_id uuid not null references people.person,
  position integer not null check (position between 1 and 3),
  state text not null check (state in ('assigned', 'declared', 'refused', 'submitted')),
  declared_at timestamptz,
  refusal_reason text,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  unique (application_id, assessor_id)
);
create unique index assignment_position on grants.assignment (application_id, position) where state <> 'refused';
create index assignment_of_assessor on grants.assignment (assessor_id, state);
create table grants.assessment (
  assignment_id uuid primary key references grants.assignment,
  application_id uuid not null references grants.application,
  scores jsonb not null default '{}',
  total_points integer,
  comments text not null default '',
  recommended_minor bigint,
  submitted_at timestamptz,
  updated_at timestamptz not null,
  version integer not null default 1
);
comment on column grants.assessment.scores is 'criterion key → { points (hundredths), justification }; total_points in hundredths of a point.';

create table grants.ranking (
  id uuid primary key,
  call_id uuid not null references grants.call,
  made_at timestamptz not null,
  made_by uuid not null,
  sha256 text not null
);
create table grants.ranking_row (
  ranking_id uuid not null references grants.ranking,
  application_id uuid not null references grants.application,
  lot_id uuid not null references grants.lot,
  position integer not null,
  score_points integer not null,
  score_parts integer not null,
  amount_minor bigint not null,
  outcome text not null check (outcome in ('awarded', 'reserve', 'rejected')),
  reserve_position integer,
  reason text not null,
  primary key (ranking_id, application_id)
);
comment on column grants.ranking_row.score_points is 'Sum in hundredths of the assessments that count; divide by score_parts for the mean: the fraction is kept exact.';
create table grants.decision (
  id uuid primary key,
  call_id uuid not null unique references grants.call,
  ranking_id uuid not null references grants.ranking,
  decided_by uuid not null,
  decided_at timestamptz not null,
  reserve_valid_until date not null,
  minutes text not null,
  communicated_at timestamptz,
  communicated_by uuid
);

create table grants.sub_grant_agreement (
  id uuid primary key,
  action_id uuid not null references action.action,
  call_id uuid not null references grants.call,
  application_id uuid not null unique references grants.application,
  organisation_id uuid not null references network.organisation,
  partner_id uuid not null references network.organisation,
  number text not null,
  title text not null,
  summary text not null default '',
  scope text not null check (scope in ('national', 'regional')),
  jurisdiction text,
  place text,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  rules jsonb not null,
  budget jsonb not null,
  special_conditions text not null default '',
  state text not null check (state in ('draft', 'signed', 'completed', 'terminated')),
  signed_on date,
  document_sha256 text,
  delay_until date,
  generalise_place boolean not null default false,
  withhold_name boolean not null default false,
  protection_reason text not null default '',
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (action_id, number),
  check ((state = 'draft') = (signed_on is null))
);
create index agreement_list on grants.sub_grant_agreement (action_id, signed_on desc, id);
create index agreement_of_organisation on grants.sub_grant_agreement (organisation_id);
create table grants.agreement_indicator (
  agreement_id uuid not null references grants.sub_grant_agreement,
  key text not null,
  target integer not null check (target >= 0),
  primary key (agreement_id, key)
);
create table grants.instalment (
  id uuid primary key,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  number integer not null,
  kind text not null check (kind in ('pre_financing', 'interim', 'balance')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  state text not null check (state in ('planned', 'requested', 'approved_once', 'approved', 'paid', 'cancelled')),
  requested_at timestamptz,
  requested_by uuid,
  first_approved_at timestamptz,
  first_approved_by uuid,
  second_approved_at timestamptz,
  second_approved_by uuid,
  paid_on date,
  paid_by uuid,
  payment_reference text,
  version integer not null default 1,
  unique (agreement_id, number),
  check (second_approved_by is distinct from first_approved_by or first_approved_by is null)
);
create table grants.reporting_period (
  id uuid primary key,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  number integer not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  due_on date not null,
  final boolean not null default false,
  unique (agreement_id, number)
);
create table grants.report (
  id uuid primary key,
  action_id uuid not null references action.action,
  period_id uuid not null unique references grants.reporting_period,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved')),
  answers jsonb not null default '{}',
  submission integer not null default 0,
  submitted_at timestamptz,
  submitted_by uuid,
  return_reason text,
  approved_at timestamptz,
  approved_by uuid,
  updated_by uuid,
  updated_at timestamptz not null,
  version integer not null default 1
);
create index report_list on grants.report (action_id, state, submitted_at);
create table grants.report_version (
  report_id uuid not null references grants.report,
  submission integer not null,
  content jsonb not null,
  sha256 text not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null,
  primary key (report_id, submission)
);
create table grants.report_value (
  report_id uuid not null references grants.report,
  organisation_id uuid not null,
  key text not null,
  value integer not null check (value >= 0),
  note text not null default '',
  primary key (report_id, key)
);
create table grants.expenditure_line (
  id uuid primary key,
  report_id uuid not null references grants.report,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  heading text not null,
  description text not null,
  document_reference text not null,
  spent_on date not null,
  original_minor bigint not null check (original_minor > 0),
  original_currency text not null,
  rate numeric not null check (rate > 0),
  rate_month date,
  amount_minor bigint not null,
  currency text not null,
  state text not null default 'pending' check (state in ('pending', 'accepted', 'queried', 'rejected')),
  rule text,
  query text,
  reply text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  check (state not in ('queried', 'rejected') or (rule is not null and query is not null))
);
create index line_of_report on grants.expenditure_line (report_id, created_at, id);

grant select, insert, update, delete on all tables in schema grants to mostura_app;
revoke update, delete on grants.ranking, grants.ranking_row, grants.report_version from mostura_app;
revoke delete on grants.application, grants.decision, grants.sub_grant_agreement, grants.instalment, grants.report from mostura_app;

call platform.guard('grants.application', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.guard('grants.application_attachment', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.guard('grants.sub_grant_agreement', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.guard('grants.instalment', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.guard('grants.reporting_period', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.guard('grants.report', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.guard('grants.report_value', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.guard('grants.expenditure_line', 'organisation_id = platform.current_organisation() or platform.is_staff()');
