-- Area: training. The learning loop's other half: what changed by the next call for which an organisation applied. An organisation enters
-- once for each criterion; no role reads a row of it, and all together leave the database in full fives, so that nothing released moves.
create table training.loop_change (
  organisation_id uuid not null references network.organisation,
  criterion text not null,
  action_id uuid not null references action.action,
  call_id uuid not null references training.loop_run,
  was_taught boolean not null,
  scale_to integer not null check (scale_to > 0),
  before_points integer not null check (before_points >= 0),
  before_parts integer not null check (before_parts > 0),
  after_points integer not null check (after_points >= 0),
  after_parts integer not null check (after_parts > 0),
  noted_at timestamptz not null,
  primary key (organisation_id, criterion)
);
comment on table training.loop_change is 'What a criterion was given in one call and in the next (points of parts times scale_to), noted once when the latter was told.';
comment on column training.loop_change.organisation_id is 'The one that was kept, where it had been registered twice.';
create index loop_change_released on training.loop_change (action_id, criterion, was_taught, noted_at);

alter table training.loop_change enable row level security;
alter table training.loop_change force row level security;
do $$ begin
  execute format('create policy owner_sees_all on training.loop_change to %I using (true) with check (true)', current_user);
end $$;
-- The job that notes writes and reads nothing back: what is noted already stays as it was.
create policy job_writes on training.loop_change for insert to mostura_app with check ((select platform.is_staff()));
grant insert on training.loop_change to mostura_app;

-- Mean shares of the most points, in per cent with one decimal, over the full fives in the order in which they were noted.
create function training.loop_changes()
  returns table (action_id uuid, criterion text, was_taught boolean, organisations bigint, before numeric, after numeric)
  language sql stable security definer set search_path = pg_catalog as $$
  with placed as (
    select c.*, row_number() over (alike order by c.noted_at, sha256(c.organisation_id::text::bytea)) as place,
      count(*) over (partition by c.action_id, c.criterion, c.was_taught) as noted
    from training.loop_change c
    window alike as (partition by c.action_id, c.criterion, c.was_taught)
  )
  select action_id, criterion, was_taught, count(*),
    round(100 * avg(before_points::numeric / (before_parts * scale_to)), 1),
    round(100 * avg(after_points::numeric / (after_parts * scale_to)), 1)
  from placed where place <= noted / 5 * 5 group by action_id, criterion, was_taught
$$;
revoke all on function training.loop_changes from public;
grant execute on function training.loop_changes to mostura_app, mostura_portal;
create view published.loop_change as select * from training.loop_changes();
grant select on published.loop_change to mostura_app, mostura_portal;
