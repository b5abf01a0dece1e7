-- Areas: advocacy, privacy. What was said about the drafts of a publication goes when the accounts of the Action are closed.
alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_comments;
revoke all on function privacy.empty_before_comments from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from advocacy.material_comment_answer a using advocacy.material_comment c, advocacy.material m
    where c.id = a.comment_id and m.id = c.material_id and m.action_id = of_action;
  delete from advocacy.material_comment c using advocacy.material m where m.id = c.material_id and m.action_id = of_action;
  perform privacy.empty_before_comments(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
call platform.ask_first('privacy.empty_action(uuid, timestamptz)', 'privacy.must_empty()');
