-- Area: training. A trainer scans at the door without an account: by a link that the host of a gathering gives for one role, which
-- notes who is there and opens nothing else, and shuts with the gathering's last day.
create table training.door (
  id uuid primary key,
  gathering_id uuid not null references training.gathering,
  for_whom text not null check (for_whom <> ''),
  secret_mac text not null unique,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
comment on table training.door is 'Links by which trainers scan at the door of one gathering.';
comment on column training.door.for_whom is 'The role of whoever was given the link, never a name.';
comment on column training.door.secret_mac is 'Keyed hash of the secret in the link.';
create index door_of_gathering on training.door (gathering_id);
grant select, insert, update on training.door to mostura_app;

-- The gathering whose door the presented link opens. That it shuts the day after is asked where the day is known.
create function training.opened_door() returns table (id uuid, gathering_id uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select d.id, d.gathering_id from training.door d join training.gathering g on g.id = d.gathering_id
  where d.secret_mac = training.presented() and d.ended_at is null and g.withdrawn_at is null
$$;
revoke all on function training.opened_door from public;
grant execute on function training.opened_door to mostura_app;
call platform.guard('training.door', 'platform.is_staff() or secret_mac = (select training.presented())');
create policy at_the_door on training.participant for select to mostura_app
  using (gathering_id = (select d.gathering_id from training.opened_door() d));

alter table training.check_in
  alter column recorded_by drop not null,
  add column door_id uuid references training.door,
  add constraint recorded_by_one check ((recorded_by is null) <> (door_id is null));
comment on column training.check_in.door_id is 'By which link it was scanned, where nobody was signed in.';
create index check_in_by_door on training.check_in (door_id);
