-- Area: network. One organisation registered twice is read as one: its records stay where they are, the alias leads to the kept one.
alter table network.organisation add column merged_into uuid references network.organisation;
alter table network.organisation add constraint organisation_not_into_itself check (merged_into <> id);
comment on column network.organisation.merged_into is 'The organisation this one turned out to be: always one that is kept, never another alias. Null for everyone else.';
create index organisation_aliases on network.organisation (merged_into) where merged_into is not null;
drop index network.organisation_number;
create unique index organisation_number on network.organisation (action_id, jurisdiction, registration_number)
  where registration_number is not null and confirmed_at is not null and merged_into is null;

create table network.merge (
  id uuid primary key,
  action_id uuid not null references action.action,
  alias_id uuid not null references network.organisation,
  kept_id uuid not null references network.organisation,
  carried uuid[] not null default '{}',
  reason text not null,
  merged_by uuid,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  check (alias_id <> kept_id)
);
comment on table network.merge is 'Who found that two organisations are one, when and why, and who undid it. Never deleted.';
comment on column network.merge.carried is 'The aliases that led to the alias before and lead to the kept one since: undoing gives them back.';
create unique index merge_standing on network.merge (alias_id) where undone_at is null;
create index merge_by_time on network.merge (action_id, merged_at desc, id desc);
create table network.told_apart (
  action_id uuid not null references action.action,
  one_id uuid not null references network.organisation,
  other_id uuid not null references network.organisation,
  reason text not null,
  told_by uuid,
  told_at timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
comment on table network.told_apart is 'Organisations that look alike and are not one, as somebody decided: they are not proposed again.';
grant select, insert on network.merge, network.told_apart to mostura_app;
grant update (undone_by, undone_at) on network.merge to mostura_app;

-- Everyone that is one organisation with this one: the kept one and its aliases.
create function network.kin(organisation uuid) returns setof uuid language sql stable as $$
  select k.id from network.organisation o
    join network.organisation k on coalesce(k.merged_into, k.id) = coalesce(o.merged_into, o.id)
  where o.id = organisation
$$;

-- An organisation that was registered twice is engaged once, where the kept one is registered.
create or replace view published.engagement as
  with happened as (
    select a.organisation_id, 'attended' as how, g.starts_on as happened_on
      from training.attendance a join training.gathering g on g.id = a.gathering_id
      where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0
    union all
    select s.organisation_id, 'sub_grant', s.signed_on from grants.sub_grant_agreement s join published.sub_grant p on p.id = s.id
    union all
    select a.organisation_id, 'authored', o.published_on from network.output_author a join network.output o on o.id = a.output_id
  )
  select o.action_id, dense_rank() over (partition by o.action_id order by sha256(o.id::text::bytea)) as engaged,
    o.kind as organisation_kind, o.jurisdiction, h.how, h.happened_on
  from happened h
    join network.organisation alias on alias.id = h.organisation_id
    join network.organisation o on o.id = coalesce(alias.merged_into, alias.id)
  where not exists (
    select from action.participation p
    where p.organisation_id = o.id and p.role in ('coordinator', 'implementing_partner', 'contracting_authority')
  );
-- A sub-grant keeps the name it was signed under, and belongs to the organisation that is kept.
create or replace view published.sub_grant as
  select a.id, a.action_id, a.call_id,
    case when a.withhold_name then null else a.number end as number,
    case when a.withhold_name then null else a.title end as title,
    case when a.withhold_name then null else a.summary end as summary,
    a.scope, a.jurisdiction,
    case when a.generalise_place or a.withhold_name then null else a.place end as place,
    case when a.withhold_name then null else coalesce(o.merged_into, o.id) end as organisation_id,
    case when a.withhold_name then null else o.name end as organisation_name,
    case when a.withhold_name then null else o.jurisdiction end as organisation_jurisdiction,
    case when a.withhold_name then null else o.register_name end as register_name,
    case when a.withhold_name then null else o.registration_number end as registration_number,
    a.withhold_name, a.generalise_place,
    a.amount_minor, a.currency, a.starts_on, a.ends_on, a.signed_on, a.state, a.updated_at, c.number as call_number, c.title as call_title
  from grants.sub_grant_agreement a
    join network.organisation o on o.id = a.organisation_id
    join grants.call c on c.id = a.call_id
  where a.state <> 'draft' and (a.delay_until is null or a.delay_until <= platform.today());
