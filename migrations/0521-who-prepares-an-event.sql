-- Areas: training, privacy. Who prepares what of an event until when.
create table training.to_do (
  id uuid primary key,
  action_id uuid not null references action.action,
  gathering_id uuid not null references training.gathering,
  what text not null check (length(what) between 1 and 200),
  person_id uuid not null references people.person,
  due_on date not null,
  done_at timestamptz,
  recorded_by uuid not null references people.person,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
comment on table training.to_do is 'What is prepared for an event: by whom, until which day, and since when it is done.';
create index to_do_of_gathering on training.to_do (gathering_id, due_on);
create index to_do_of_person on training.to_do (person_id) where done_at is null;
create index to_do_recorded_by on training.to_do (recorded_by);
grant select, insert, update, delete on training.to_do to mostura_app;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_preparations;
revoke all on function privacy.empty_before_preparations from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update training.to_do set what = '–' where action_id = of_action;
  perform privacy.empty_before_preparations(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
