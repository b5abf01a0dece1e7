-- Area: results. Targets that an indicator is to reach by a day before the end, each with its reason.
create table results.interim_target (
  id uuid primary key,
  action_id uuid not null references action.action,
  indicator text not null,
  due_on date not null,
  value bigint check (value > 0),
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null
);
comment on table results.interim_target is 'The latest row of an indicator and day holds, none is overwritten. A row without a value takes the target of that day away.';
create index interim_target_of_indicator on results.interim_target (action_id, indicator, due_on, set_at desc);
grant select, insert on results.interim_target to mostura_app;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_warnings_of_action;
revoke all on function privacy.empty_warnings_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.interim_target set reason = '' where action_id = of_action;
  perform privacy.empty_warnings_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
