-- Area: network. What an organisation finds of its own strength: seen by it and by whom it chooses, never by who decides on its applications.
create table network.capacity_assessment (
  id uuid primary key,
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  round text not null check (round in ('baseline', 'follow_up')),
  mode text not null check (mode in ('self', 'accompanied')),
  companion text not null default '',
  questionnaire jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'done')),
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  done_at timestamptz,
  version integer not null default 1,
  unique (id, organisation_id),
  check ((state = 'done') = (done_at is not null))
);
comment on column network.capacity_assessment.questionnaire is 'The areas and statements of the Action as they stood when it was begun, so that what was answered keeps its question.';
comment on column network.capacity_assessment.companion is 'The body that accompanied it: never a person.';
create unique index capacity_draft on network.capacity_assessment (organisation_id) where state = 'draft';
create unique index capacity_baseline on network.capacity_assessment (organisation_id) where round = 'baseline';
create index capacity_of_organisation on network.capacity_assessment (organisation_id, created_at desc);
create table network.capacity_score (
  assessment_id uuid not null,
  organisation_id uuid not null,
  statement text not null,
  score integer check (score between 1 and 4),
  note text not null default '',
  primary key (assessment_id, statement),
  foreign key (assessment_id, organisation_id) references network.capacity_assessment (id, organisation_id) on delete cascade
);
comment on column network.capacity_score.score is '1 to 4; null says that the statement does not apply.';
create table network.capacity_share (
  id uuid primary key,
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  with_id uuid not null references network.organisation,
  given_by uuid,
  given_at timestamptz not null,
  ended_at timestamptz,
  check (organisation_id <> with_id)
);
create unique index capacity_share_once on network.capacity_share (organisation_id, with_id) where ended_at is null;
create index capacity_share_with on network.capacity_share (with_id) where ended_at is null;

-- Who decides on an organisation's applications, under each of its names: programme managers and assessors always, and the people
-- who give at a partner to whose call it applied. Past row security, because applications lie behind it.
create function network.decides_on(person uuid, organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (
      select from people.membership m where m.person_id = person and m.until is null and m.role in ('programme_manager', 'assessor')
    ) or exists (
      select from people.membership m join grants.call c on c.partner_id = m.organisation_id
        join grants.application a on a.call_id = c.id
      where m.person_id = person and m.until is null and m.role in ('grant_officer', 'finance_officer')
        and a.organisation_id in (select network.kin(organisation))
    ) or exists (
      select from grants.assignment s join grants.application a on a.id = s.application_id
      where s.assessor_id = person and a.organisation_id in (select network.kin(organisation))
    )
$$;
-- Whether the person at work may read what this organisation found of itself: its own people, or people of a body it chose.
create function network.sees_capacity(organisation uuid) returns boolean language sql stable as $$
  select organisation = platform.current_organisation() or (
    exists (
      select from network.capacity_share s
      where s.organisation_id = organisation and s.with_id = platform.current_organisation() and s.ended_at is null
    ) and not network.decides_on(platform.current_person(), organisation)
  )
$$;
revoke all on function network.decides_on from public;
grant execute on function network.decides_on to mostura_app;

do $$
declare kind text;
begin
  foreach kind in array array['network.capacity_assessment', 'network.capacity_score', 'network.capacity_share'] loop
    execute format('alter table %s enable row level security', kind);
    execute format('alter table %s force row level security', kind);
    execute format('create policy owner_sees_all on %s to %I using (true) with check (true)', kind, current_user);
    execute format('create policy own_writes on %s to mostura_app using (organisation_id = (select platform.current_organisation())) with check (organisation_id = (select platform.current_organisation()))', kind);
  end loop;
end $$;
-- Whoever was chosen reads what is finished, and sees that they were chosen; they write nothing.
create policy chosen_read on network.capacity_assessment for select to mostura_app
  using (state = 'done' and network.sees_capacity(organisation_id));
create policy chosen_read on network.capacity_score for select to mostura_app
  using (exists (select from network.capacity_assessment a where a.id = assessment_id and a.state = 'done') and network.sees_capacity(organisation_id));
create policy chosen_read on network.capacity_share for select to mostura_app using (with_id = (select platform.current_organisation()));
grant select, insert, update, delete on network.capacity_score to mostura_app;
grant select, insert, update on network.capacity_assessment, network.capacity_share to mostura_app;

-- What may be known of all together: the first baseline and the first follow-up of each organisation, on the statements both have.
-- Five at a time, in the order in which the follow-ups were done, are written down here when the fifth is there, and never again:
-- no release differs from another by fewer than five organisations, and no merge moves anybody between two. No role reads it.
create table network.capacity_release (
  action_id uuid not null references action.action,
  place integer not null,
  organisation_id uuid not null unique references network.organisation,
  baseline_id uuid not null references network.capacity_assessment,
  follow_up_id uuid not null references network.capacity_assessment,
  released_on date not null,
  primary key (action_id, place)
);
create function network.release_capacity(action uuid) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtext('capacity'), hashtext(action::text));
  insert into network.capacity_release (action_id, place, organisation_id, baseline_id, follow_up_id, released_on)
  with first as (
    select distinct on (a.organisation_id, a.round) a.id, a.organisation_id, a.round, a.done_at
    from network.capacity_assessment a where a.action_id = action and a.state = 'done'
    order by a.organisation_id, a.round, a.done_at, a.id
  ), pair as (
    select distinct on (coalesce(o.merged_into, o.id)) b.organisation_id, b.id as baseline_id, f.id as follow_up_id, f.done_at
    from first b
      join first f on f.organisation_id = b.organisation_id and f.round = 'follow_up' and f.done_at >= b.done_at
      join network.organisation o on o.id = b.organisation_id
    where b.round = 'baseline'
      -- Whoever entered under another of its names does not enter again.
      and not exists (select from network.capacity_release r where r.organisation_id in (select network.kin(b.organisation_id)))
    order by coalesce(o.merged_into, o.id), f.done_at, f.id
  ), waiting as (
    select p.*, row_number() over (order by p.done_at, p.follow_up_id) as number, count(*) over () as all_waiting from pair p
  )
  select action, (select count(*) from network.capacity_release r where r.action_id = action) + w.number,
    w.organisation_id, w.baseline_id, w.follow_up_id,
    (max(w.done_at) over (partition by (w.number - 1) / 5) at time zone 'Europe/Belgrade')::date
  from waiting w where w.number <= w.all_waiting / 5 * 5;
end $$;
revoke all on function network.release_capacity from public;
grant execute on function network.release_capacity to mostura_app;
create function network.capacity_pairs() returns table (action_id uuid, place integer, released_on date, area text, before numeric, after numeric)
  language sql stable security definer set search_path = pg_catalog as $$
  select r.action_id, r.place, r.released_on, part.item ->> 'key', avg(b.score), avg(f.score)
  from network.capacity_release r
    join network.capacity_assessment asked_in on asked_in.id = r.baseline_id
    cross join lateral jsonb_array_elements(asked_in.questionnaire -> 'areas') part (item)
    cross join lateral jsonb_array_elements(part.item -> 'statements') asked (item)
    join network.capacity_score b on b.assessment_id = r.baseline_id and b.statement = asked.item ->> 'key' and b.score is not null
    join network.capacity_score f on f.assessment_id = r.follow_up_id and f.statement = asked.item ->> 'key' and f.score is not null
  group by r.action_id, r.place, r.released_on, part.item ->> 'key'
$$;
revoke all on function network.capacity_pairs from public;
-- The means of an area, one decimal, over the fives of which each organisation answered it both times: an area, too, grows by five at least.
create function network.capacity_means() returns table (action_id uuid, area text, organisations bigint, before numeric, after numeric)
  language sql stable security definer set search_path = pg_catalog as $$
  with fives as (
    select action_id, area, sum(before) as before, sum(after) as after
    from network.capacity_pairs() group by action_id, area, (place - 1) / 5 having count(*) = 5
  )
  select action_id, area, 5 * count(*), round(sum(before) / (5 * count(*)), 1), round(sum(after) / (5 * count(*)), 1)
  from fives group by action_id, area
$$;
-- How many became stronger, as records without a name, in full fives as well: nobody works out that the one who is left did not.
create function network.capacity_improvements() returns table (action_id uuid, id uuid, improved_on date)
  language sql stable security definer set search_path = pg_catalog as $$
  with changed as (
    select action_id, place, released_on, avg(after) - avg(before) as change
    from network.capacity_pairs() group by action_id, place, released_on
  ), numbered as (
    select action_id, released_on, row_number() over (partition by action_id order by place) as number,
      count(*) over (partition by action_id) as improved
    from changed where change > 0
  )
  select action_id, md5('capacity ' || action_id || ' ' || number)::uuid,
    max(released_on) over (partition by action_id, (number - 1) / 5)
  from numbered where number <= improved / 5 * 5
$$;
create view published.capacity as select * from network.capacity_means();
create view published.capacity_improvement as select * from network.capacity_improvements();
revoke all on function network.capacity_means, network.capacity_improvements from public;
grant execute on function network.capacity_means, network.capacity_improvements to mostura_app, mostura_portal;
grant select on published.capacity, published.capacity_improvement to mostura_app, mostura_portal;
