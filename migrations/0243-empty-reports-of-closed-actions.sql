-- Area: privacy. When the accounts of an Action are closed, the words in submitted reports, in questions about them and in the reasons
-- of the contract go with the other words of the accounts. Figures, states and hashes stay.
alter function privacy.empty_action(uuid, timestamptz) rename to empty_records_of_action;
revoke all on function privacy.empty_records_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update action.contract set reason = '' where action_id = of_action;
  update results.donor_question q set text = '', answer = case when q.answer is null then null else '' end
    from results.donor_report r where r.id = q.donor_report_id and r.action_id = of_action;
  update results.donor_report_version v set content = jsonb_set(v.content, '{narratives}', '[]')
    from results.donor_report r where r.id = v.donor_report_id and r.action_id = of_action;
  perform privacy.empty_records_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
