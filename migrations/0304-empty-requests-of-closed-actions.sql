-- Area: privacy. When the accounts of an Action are closed, what was sent to a contact of a body is emptied, too.
alter function privacy.empty_action(uuid, timestamptz) rename to empty_targets_of_action;
revoke all on function privacy.empty_targets_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update advocacy.request q set contact = '', contact_email = case when contact_email is null then null else '' end, reply_to = '', request = ''
    from advocacy.recommendation r where r.id = q.recommendation_id and r.action_id = of_action;
  perform privacy.empty_targets_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
