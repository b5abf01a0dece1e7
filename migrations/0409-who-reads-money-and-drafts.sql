-- Areas: grants, advocacy. Staff of any partner read by SQL each instalment, report and line of a protected sub-grant, and what an
-- institution drafts in reply. Both belong to those whom the pages show them to.
-- As with closings and bills, whoever may not know the agreement reads nothing of it. Of other sub-grants partners' officers go on
-- reading across partners: a bill that was handed in to two of them is found by its lines.
do $$
declare
  named text;
begin
  foreach named in array array['grants.instalment', 'grants.reporting_period', 'grants.report', 'grants.expenditure_line'] loop
    execute format('drop policy own_or_staff on %s', named);
    execute format('create policy own_or_staff_who_may_know on %s to mostura_app
      using (organisation_id = (select platform.current_organisation())
        or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
      with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()))', named);
  end loop;
end $$;
drop policy own_or_staff on grants.report_value;
create policy own_or_staff_who_may_know on grants.report_value to mostura_app
  using (organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and exists (select from grants.report r where r.id = report_id))
  with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()));

-- What is counted counts every report, whoever looks, and says nothing of it but its number and its days.
create view grants.counted_report_value as
  select r.id as report_id, r.agreement_id, p.number as period, p.ends_on, v.key, v.value
  from grants.report r
    join grants.report_value v on v.report_id = r.id
    join grants.reporting_period p on p.id = r.period_id
  where r.state = 'approved';
create view grants.counted_period as
  select p.agreement_id, p.number, p.due_on, r.state as report_state
  from grants.reporting_period p left join grants.report r on r.period_id = p.id;
grant select on grants.counted_report_value, grants.counted_period to mostura_app;

-- The institution's own until it is sent. Jobs mail about it, and the data protection officer finds who is named in it.
create function platform.is_system() returns boolean language sql stable
  as $$ select platform.is_staff() and coalesce(platform.current_person(), '00000000-0000-0000-0000-000000000000') = '00000000-0000-0000-0000-000000000000' $$;
drop policy own_or_staff on advocacy.reply;
create policy own_or_staff_once_sent on advocacy.reply to mostura_app
  using (organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and (state = 'sent' or (select platform.is_system()) or (select privacy.is_officer())))
  with check (organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and (state = 'sent' or (select platform.is_system()) or (select privacy.is_officer())));
