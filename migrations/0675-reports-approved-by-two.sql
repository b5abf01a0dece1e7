-- Area: grants. A call may ask that two people approve each report of its sub-grantees. After the first approval a report waits for another
-- person; it is as final then as one that was submitted. Agreements from before ask one, and their reports stay as they are.
alter table grants.report drop constraint report_state_check;
alter table grants.report
  add constraint report_state_check check (state in ('draft', 'submitted', 'returned', 'approved_once', 'approved')),
  add column first_approved_at timestamptz,
  add column first_approved_by uuid,
  add constraint first_approval_has_its_person check (num_nulls(first_approved_at, first_approved_by) in (0, 2)),
  add constraint two_people_approve check (first_approved_by <> approved_by),
  add constraint approved_once_by_someone check (state <> 'approved_once' or first_approved_by is not null);

-- What is final is kept in these triggers: they are made again for the new state and its columns.
drop trigger all_final_stays on grants.report;
drop trigger all_final_stays_2 on grants.report;
drop trigger all_final_stays on grants.report_value;
delete from platform.final_record where table_name in ('grants.report', 'grants.report_value');
call platform.keep_final('submitted report', 'grants.report', 'r.state in (''submitted'', ''approved_once'', ''approved'')',
  '{id,action_id,period_id,agreement_id,organisation_id,answers,submission,submitted_at,submitted_by}');
call platform.keep_final('approved report', 'grants.report', 'r.state = ''approved''',
  '{state,return_reason,returned_at,first_approved_at,first_approved_by,approved_at,approved_by}');
call platform.keep_final('value of a submitted report', 'grants.report_value',
  '(select t.state in (''submitted'', ''approved_once'', ''approved'') from grants.report t where t.id = r.report_id)', '{*}');
