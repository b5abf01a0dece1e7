-- Area: results. A frozen period keeps everything its report shows, and a donor report is submitted, returned and accepted in versions.
create table results.frozen_facts (
  period_id uuid primary key references results.period,
  content jsonb not null,
  sha256 text not null
);
comment on table results.frozen_facts is 'Everything the donor report on a frozen period takes from records: values, targets, budget, expenditure, events, sub-grants, publications, annexes.';
grant select, insert on results.frozen_facts to mostura_app;
call platform.keep_final('facts of a frozen period', 'results.frozen_facts',
  '(select p.frozen_at is not null from results.period p where p.id = r.period_id)', '{*}');

alter table results.donor_report add column state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted'));
create table results.donor_report_version (
  donor_report_id uuid not null references results.donor_report,
  number integer not null check (number > 0),
  content jsonb not null,
  sha256 text not null,
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  primary key (donor_report_id, number)
);
comment on table results.donor_report_version is 'A donor report as it was submitted. The contracting authority reads the latest; nobody changes one.';
grant select, insert on results.donor_report_version to mostura_app;
call platform.keep_final('submitted donor report', 'results.donor_report_version', 'r.number > 0',
  '{donor_report_id,number,content,sha256,submitted_by,submitted_at}');

create table results.donor_question (
  id uuid primary key,
  donor_report_id uuid not null references results.donor_report,
  version integer not null,
  kind text not null check (kind in ('question', 'return')),
  section text,
  text text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  foreign key (donor_report_id, version) references results.donor_report_version,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  check (kind = 'question' or answer is null)
);
comment on table results.donor_question is 'What the contracting authority asks about a submitted report, at a section or about the whole, and why it was returned; with the answer.';
create index question_of_donor_report on results.donor_question (donor_report_id, asked_at, id);
grant select, insert, update on results.donor_question to mostura_app;
