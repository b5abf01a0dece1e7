-- Areas: privacy, training. The reason for which an event was returned is free text: it goes with the other texts of its Action.
alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_event_approvals;
revoke all on function privacy.empty_before_event_approvals from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update training.gathering set approval_reason = '' where action_id = of_action and approval_reason <> '';
  perform privacy.empty_before_event_approvals(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
call platform.ask_first('privacy.empty_action(uuid, timestamptz)', 'privacy.must_empty()');
