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
  check ((state = 'done') = (done_at is not null))
);
comment on column network.capacity_assessment.questionnaire is 'The areas and statements of the Action as they stood when it was begun, so that what was answered keeps its question.';
comment on column network.capacity_assessment.companion is 'The body that accompanied it: never a person.';
create unique index capacity_draft on network.capacity_assessment (organisation_id) where state = 'draft';
create unique index capacity_baseline on network.capacity_assessment (organisation_id) where round = 'baseline';
create index capacity_of_organisation on network.capacity_assessment (organisation_id, created_at desc);
create table network.capacity_score (
  assessment_id uuid not null references network.capacity_assessment on delete cascade,
  organisation_id uuid not null,
  statement text not null,
  score integer check (score between 1 and 4),
  note text not null default '',
  primary key (assessment_id, statement)
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
  foreach kind in array array['network.capacity_assessment', 'network.capacity_score'] loop
    execute format('alter table %s enable row level security', kind);
    execute format('alter table %s force row level security', kind);
    execute format('create policy owner_sees_all on %s to %I using (true) with check (true)', kind, current_user);
    execute format('create policy own_writes on %s to mostura_app using (organisation_id = (select platform.current_organisation())) with check (organisation_id = (select platform.current_organisation()))', kind);
    execute format('create policy chosen_read on %s for select to mostura_app using (network.sees_capacity(organisation_id))', kind);
  end loop;
end $$;
call platform.guard('network.capacity_share', 'organisation_id = platform.current_organisation() or with_id = platform.current_organisation()');
grant select, insert, update, delete on network.capacity_score to mostura_app;
grant select, insert, update on network.capacity_assessment, network.capacity_share to mostura_app;

-- What may be known of all together. The first baseline and the first follow-up of each organisation, on the statements both have,
-- in the order in which the follow-ups were done; only full groups of five are ever released. So no release differs from another by
-- fewer than five organisations, and nothing in it changes later. There is no other breakdown: two could be subtracted.
create function network.capacity_pairs() returns table (action_id uuid, place bigint, released_on date, area text, before numeric, after numeric)
  language sql stable security definer set search_path = pg_catalog as $$
  with first as (
    select distinct on (coalesce(o.merged_into, o.id), a.round) a.action_id, coalesce(o.merged_into, o.id) as organisation, a.id, a.round, a.done_at, a.questionnaire
    from network.capacity_assessment a join network.organisation o on o.id = a.organisation_id
    where a.state = 'done'
    order by coalesce(o.merged_into, o.id), a.round, a.done_at, a.id
  ), pair as (
    select b.action_id, b.id as baseline, f.id as follow_up, f.done_at, b.questionnaire,
      row_number() over (partition by b.action_id order by f.done_at, f.id) as place,
      count(*) over (partition by b.action_id) as pairs
    from first b join first f on f.organisation = b.organisation and f.round = 'follow_up' and f.done_at >= b.done_at
    where b.round = 'baseline'
  ), released as (
    select p.*, max(p.done_at) over (partition by p.action_id, (p.place - 1) / 5) as released_at
    from pair p where p.place <= p.pairs / 5 * 5
  )
  select r.action_id, r.place, (r.released_at at time zone 'Europe/Belgrade')::date, part.item ->> 'key', avg(b.score), avg(f.score)
  from released r
    cross join lateral jsonb_array_elements(r.questionnaire -> 'areas') part (item)
    cross join lateral jsonb_array_elements(part.item -> 'statements') asked (item)
    join network.capacity_score b on b.assessment_id = r.baseline and b.statement = asked.item ->> 'key' and b.score is not null
    join network.capacity_score f on f.assessment_id = r.follow_up and f.statement = asked.item ->> 'key' and f.score is not null
  group by r.action_id, r.place, r.released_at, part.item ->> 'key'
$$;
revoke all on function network.capacity_pairs from public;
-- The means of an area over all released organisations, one decimal; and how many became stronger, as records without a name.
create function network.capacity_means() returns table (action_id uuid, area text, organisations bigint, before numeric, after numeric)
  language sql stable security definer set search_path = pg_catalog as $$
  select action_id, area, count(*), round(avg(before), 1), round(avg(after), 1)
  from network.capacity_pairs() group by action_id, area having count(*) >= 5
$$;
create function network.capacity_improvements() returns table (action_id uuid, id uuid, improved_on date)
  language sql stable security definer set search_path = pg_catalog as $$
  with changed as (
    select action_id, place, released_on, avg(after) - avg(before) as change
    from network.capacity_pairs() group by action_id, place, released_on
  ), numbered as (
    select action_id, released_on, row_number() over (partition by action_id order by released_on) as number
    from changed where change > 0
  )
  select action_id, md5('capacity ' || action_id || ' ' || number)::uuid, released_on from numbered
$$;
create view published.capacity as select * from network.capacity_means();
create view published.capacity_improvement as select * from network.capacity_improvements();
revoke all on function network.capacity_means, network.capacity_improvements from public;
grant execute on function network.capacity_means, network.capacity_improvements to mostura_app, mostura_portal;
grant select on published.capacity, published.capacity_improvement to mostura_app, mostura_portal;
