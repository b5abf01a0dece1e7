-- Areas: results, privacy. A risk says its cause, the event and its effect. What was written before as one description is the event.
alter table results.risk add column cause text not null default '', add column effect text not null default '';
comment on column results.risk.description is 'The event: what could happen. Of risks recorded before there were a cause and an effect, all of it.';
comment on column results.risk.cause is 'Empty where the risk was recorded before it was asked for.';
comment on column results.risk.effect is 'Empty where the risk was recorded before it was asked for.';
grant update (cause, effect) on results.risk to mostura_app;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_causes_of_risks_of_action;
revoke all on function privacy.empty_before_causes_of_risks_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.risk set cause = '', effect = '' where action_id = of_action;
  perform privacy.empty_before_causes_of_risks_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
