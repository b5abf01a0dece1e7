-- Area: training. The learning loop: to which modules an organisation is invited since an application of its own was weak in what they
-- teach. That is its own: no staff of the Action reads it here.
create table training.loop_run (
  call_id uuid primary key references grants.call,
  action_id uuid not null references action.action,
  below_percent integer not null check (below_percent between 1 and 100),
  most_criteria integer not null check (most_criteria > 0),
  told_at timestamptz not null,
  ran_at timestamptz not null
);
comment on table training.loop_run is 'A call whose decision was told, and by which rule it invited: once, and never again.';
create table training.loop_invitation (
  application_id uuid not null references grants.application,
  criterion text not null,
  module_id uuid not null references training.module,
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  invited_at timestamptz not null,
  primary key (application_id, criterion, module_id)
);
create index loop_invitation_of_organisation on training.loop_invitation (organisation_id, invited_at);

alter table training.loop_invitation enable row level security;
alter table training.loop_invitation force row level security;
do $$ begin
  execute format('create policy owner_sees_all on training.loop_invitation to %I using (true) with check (true)', current_user);
end $$;
create policy own_reads on training.loop_invitation for select to mostura_app
  using (organisation_id = (select platform.current_organisation()));
-- The job that invites writes and reads nothing back.
create policy job_writes on training.loop_invitation for insert to mostura_app with check ((select platform.is_staff()));
grant select, insert on training.loop_run, training.loop_invitation to mostura_app;

-- Where the person at work is written down already, under their account or by its proven address; in the order in which that was done.
create function training.own_places(gatherings uuid[]) returns table (id uuid, gathering_id uuid, state text)
  language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.gathering_id, p.state from training.participant p
    join people.person o on o.id = platform.current_person() and o.confirmed_at is not null and o.erased_at is null
  where p.gathering_id = any (gatherings) and (p.person_id = o.id or lower(p.mail) = lower(o.email))
  order by p.created_at, p.id
$$;
revoke all on function training.own_places from public;
grant execute on function training.own_places to mostura_app;
