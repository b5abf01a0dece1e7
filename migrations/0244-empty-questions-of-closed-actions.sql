-- Area: privacy. When the accounts of an Action are closed, the words of notices and questions on its calls go with the other words of
-- the accounts, and a submitted report keeps its hash without what it was filled with.
alter function privacy.empty_action(uuid, timestamptz) rename to empty_reports_of_action;
revoke all on function privacy.empty_reports_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update grants.call_notice n set reason = '' from grants.call c where c.id = n.call_id and c.action_id = of_action;
  update grants.call_question q set asked = case when q.asked is null then null else '' end,
      question = case when q.question is null then null else '' end, answer = case when q.answer is null then null else '' end
    from grants.call c where c.id = q.call_id and c.action_id = of_action;
  perform privacy.empty_reports_of_action(of_action, at);
  update results.donor_report_version v set content = '{}'
    from results.donor_report r where r.id = v.donor_report_id and r.action_id = of_action;
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
