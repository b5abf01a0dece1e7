-- Areas: results, privacy. A second person checks a donor report as a whole before it is submitted: who asked for it, who checked what, and when.
alter table results.donor_report
  add column ready_by uuid references people.person,
  add column ready_at timestamptz,
  add constraint donor_report_ready check ((ready_by is null) = (ready_at is null));
comment on column results.donor_report.ready_by is 'Who asked for the check of what is submitted next; null until then, and again once it is submitted.';
create index donor_report_ready_by on results.donor_report (ready_by);
create table results.donor_report_check (
  donor_report_id uuid not null references results.donor_report,
  number integer not null check (number > 0),
  version integer not null,
  content jsonb not null,
  sha256 text not null,
  checked_by uuid not null references people.person,
  checked_at timestamptz not null,
  primary key (donor_report_id, number)
);
comment on table results.donor_report_check is 'A donor report as a second person checked it. Never changed. While the report says the same, it is checked.';
comment on column results.donor_report_check.version is 'The version as which it is submitted next.';
create index donor_report_check_checked_by on results.donor_report_check (checked_by);
grant select, insert on results.donor_report_check to mostura_app;
-- The contracting authority reads the submitted report, and nothing of what it was made from.
call platform.guard('results.donor_report_check', '(select results.reads_parts())');

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_report_checks_of_action;
revoke all on function privacy.empty_before_report_checks_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.donor_report_check c set content = '{}' from results.donor_report r where r.id = c.donor_report_id and r.action_id = of_action;
  perform privacy.empty_before_report_checks_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
