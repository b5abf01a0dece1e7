-- Area: training. The learning loop: where an organisation's application was weak, to which modules that invites it, and what changed by
-- the next call. One organisation's points are its own: no staff of the Action reads them here, and all together are released in fives.
create table training.loop_run (
  call_id uuid primary key references grants.call,
  action_id uuid not null references action.action,
  below_percent integer not null check (below_percent between 1 and 100),
  most_criteria integer not null check (most_criteria > 0),
  told_at timestamptz not null,
  ran_at timestamptz not null
);
comment on table training.loop_run is 'A call whose decision was told, and by which rule it invited: once, and never again.';
create table training.loop_share (
  application_id uuid not null references grants.application,
  organisation_id uuid not null references network.organisation,
  call_id uuid not null references training.loop_run,
  criterion text not null,
  scale_from integer not null,
  scale_to integer not null check (scale_to > scale_from),
  score_points integer not null check (score_points >= 0),
  score_parts integer not null check (score_parts > 0),
  primary key (application_id, criterion)
);
comment on table training.loop_share is 'What the assessments that count gave for a criterion, together: score_points of score_parts times scale_to.';
create index loop_share_of_organisation on training.loop_share (organisation_id, criterion);
create table training.loop_invitation (
  application_id uuid not null,
  criterion text not null,
  module_id uuid not null references training.module,
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  invited_at timestamptz not null,
  primary key (application_id, criterion, module_id),
  foreign key (application_id, criterion) references training.loop_share (application_id, criterion)
);
create index loop_invitation_of_organisation on training.loop_invitation (organisation_id, invited_at);

do $$
declare kind text;
begin
  foreach kind in array array['training.loop_share', 'training.loop_invitation'] loop
    execute format('alter table %s enable row level security', kind);
    execute format('alter table %s force row level security', kind);
    execute format('create policy owner_sees_all on %s to %I using (true) with check (true)', kind, current_user);
    execute format('create policy own_reads on %s for select to mostura_app using (organisation_id = (select platform.current_organisation()))', kind);
    -- The job that invites writes and reads nothing back.
    execute format('create policy job_writes on %s for insert to mostura_app with check ((select platform.is_staff()))', kind);
  end loop;
end $$;
grant select, insert on training.loop_run, training.loop_share, training.loop_invitation to mostura_app;

-- Whether somebody of an organisation, under any of its names, was at a gathering with a module that teaches a criterion.
create function training.was_taught(organisation uuid, asked text, not_before date, not_after date) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from training.attendance a join training.gathering g on g.id = a.gathering_id
      join training.session s on s.gathering_id = g.id join training.module_criterion t on t.module_id = s.module_id
    where a.organisation_id in (select network.kin(organisation)) and a.women + a.men + a.unsaid > 0 and g.withdrawn_at is null
      and t.criterion = asked and g.starts_on >= not_before and g.ends_on <= not_after
  )
$$;
revoke all on function training.was_taught from public;

-- From one call to the next, each organisation once for each criterion, on the same scale; whether it had been to a module that teaches
-- it in between. `place` counts within criterion and group: what is released ends with the last full five. No role reads this table,
-- and what was noted once does not move, whatever is merged, tied or corrected later.
create table training.loop_change (
  action_id uuid not null references action.action,
  criterion text not null,
  attended boolean not null,
  place integer not null,
  organisation_id uuid not null references network.organisation,
  before_id uuid not null references grants.application,
  after_id uuid not null references grants.application,
  noted_at timestamptz not null,
  primary key (action_id, criterion, attended, place),
  unique (organisation_id, criterion)
);
create function training.note_loop_changes(next_call uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  action uuid := (select r.action_id from training.loop_run r where r.call_id = next_call);
begin
  perform pg_advisory_xact_lock(hashtext('learning loop'), hashtext(action::text));
  insert into training.loop_change (action_id, criterion, attended, place, organisation_id, before_id, after_id, noted_at)
  with pair as (
    select distinct on (coalesce(o.merged_into, o.id), n.criterion) n.criterion, n.organisation_id, n.application_id as after_id,
      b.application_id as before_id,
      training.was_taught(n.organisation_id, n.criterion, (b.told_at at time zone 'Europe/Belgrade')::date,
        (a.submitted_at at time zone 'Europe/Belgrade')::date) as attended
    from training.loop_share n
      join grants.application a on a.id = n.application_id
      join network.organisation o on o.id = n.organisation_id
      cross join lateral (
        select e.application_id, r.told_at from training.loop_share e join training.loop_run r on r.call_id = e.call_id
        where e.organisation_id in (select network.kin(n.organisation_id)) and e.criterion = n.criterion
          and e.scale_from = n.scale_from and e.scale_to = n.scale_to and e.call_id <> next_call and r.told_at < a.submitted_at
        order by r.told_at desc, e.application_id limit 1
      ) b
    where n.call_id = next_call
      and exists (
        select from training.module_criterion t join training.module m on m.id = t.module_id
        where t.criterion = n.criterion and m.action_id = action
      )
      and not exists (
        select from training.loop_change c
        where c.criterion = n.criterion and c.organisation_id in (select network.kin(n.organisation_id))
      )
    order by coalesce(o.merged_into, o.id), n.criterion, a.submitted_at, n.application_id
  )
  select action, p.criterion, p.attended,
    (select count(*) from training.loop_change c where c.action_id = action and c.criterion = p.criterion and c.attended = p.attended)
      + row_number() over (partition by p.criterion, p.attended order by sha256(p.after_id::text::bytea)),
    p.organisation_id, p.before_id, p.after_id, at
  from pair p;
end $$;
revoke all on function training.note_loop_changes from public;
grant execute on function training.note_loop_changes to mostura_app;
-- The mean change of the share of the most points, in points of a hundred with one decimal, over full fives of organisations.
create function training.loop_gains() returns table (action_id uuid, criterion text, attended boolean, organisations bigint, gain numeric)
  language sql stable security definer set search_path = pg_catalog as $$
  with change as (
    select c.action_id, c.criterion, c.attended, c.place, count(*) over (partition by c.action_id, c.criterion, c.attended) as noted,
      n.score_points::numeric / (n.score_parts * n.scale_to) - b.score_points::numeric / (b.score_parts * b.scale_to) as difference
    from training.loop_change c
      join training.loop_share b on b.application_id = c.before_id and b.criterion = c.criterion
      join training.loop_share n on n.application_id = c.after_id and n.criterion = c.criterion
  )
  select action_id, criterion, attended, count(*), round(100 * avg(difference), 1)
  from change where place <= noted / 5 * 5 group by action_id, criterion, attended
$$;

-- Organisations that were invited and came, in the order in which that was seen, nameless and in full fives as well.
create table training.loop_came (
  action_id uuid not null references action.action,
  place integer not null,
  organisation_id uuid not null unique references network.organisation,
  happened_on date not null,
  primary key (action_id, place)
);
create function training.note_loop_attendance(action uuid) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtext('learning loop came'), hashtext(action::text));
  insert into training.loop_came (action_id, place, organisation_id, happened_on)
  with came as (
    select distinct on (coalesce(o.merged_into, o.id)) i.organisation_id, g.starts_on
    from training.loop_invitation i
      join network.organisation o on o.id = i.organisation_id
      join training.session s on s.module_id = i.module_id
      join training.gathering g on g.id = s.gathering_id and g.withdrawn_at is null
        and g.starts_on >= (i.invited_at at time zone 'Europe/Belgrade')::date
      join training.attendance a on a.gathering_id = g.id and a.women + a.men + a.unsaid > 0
        and a.organisation_id in (select network.kin(i.organisation_id))
    where i.action_id = action
      and not exists (select from training.loop_came c where c.organisation_id in (select network.kin(i.organisation_id)))
    order by coalesce(o.merged_into, o.id), g.starts_on, i.organisation_id
  )
  select action, (select count(*) from training.loop_came c where c.action_id = action)
    + row_number() over (order by c.starts_on, sha256(c.organisation_id::text::bytea)), c.organisation_id, c.starts_on
  from came c;
end $$;
revoke all on function training.note_loop_attendance from public;
grant execute on function training.note_loop_attendance to mostura_app;
create function training.loop_attendance() returns table (action_id uuid, id uuid, came_on date)
  language sql stable security definer set search_path = pg_catalog as $$
  with numbered as (
    select c.action_id, c.place, c.happened_on, count(*) over (partition by c.action_id) as noted from training.loop_came c
  )
  select action_id, md5('learning loop ' || action_id || ' ' || place)::uuid,
    max(happened_on) over (partition by action_id, (place - 1) / 5)
  from numbered where place <= noted / 5 * 5
$$;
create view published.loop_gain as select * from training.loop_gains();
create view published.loop_attendance as select * from training.loop_attendance();
revoke all on function training.loop_gains, training.loop_attendance from public;
grant execute on function training.loop_gains, training.loop_attendance to mostura_app, mostura_portal;
grant select on published.loop_gain, published.loop_attendance to mostura_app, mostura_portal;
