-- Area: network. Who works with whom: memoranda, referral protocols, joint activities and cooperation, and what came of them.
create table network.partnership (
  id uuid primary key,
  action_id uuid not null references action.action,
  kind text not null check (kind in ('memorandum', 'referral_protocol', 'joint_activity', 'cooperation')),
  level text not null check (level in ('local', 'national', 'cross_border', 'regional')),
  jurisdiction text,
  place text not null default '',
  subject text not null,
  summary text not null default '',
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  document_reference text not null default '',
  url text,
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
create index partnership_by_begin on network.partnership (action_id, began_on desc, id desc);
create table network.partnership_party (
  partnership_id uuid not null references network.partnership on delete cascade,
  position integer not null,
  organisation_id uuid references network.organisation,
  name text,
  sort text not null check (sort in ('cso', 'state_body', 'municipality', 'media', 'academia', 'international', 'other')),
  primary key (partnership_id, position),
  unique (partnership_id, organisation_id),
  check ((organisation_id is null) <> (name is null))
);
comment on column network.partnership_party.name is 'A party that is not in the registry, as it calls itself: a body, never a person.';
create index partnership_party_by_organisation on network.partnership_party (organisation_id);
create table network.partnership_result (
  id uuid primary key,
  partnership_id uuid not null references network.partnership,
  happened_on date not null,
  text text not null,
  recorded_by uuid,
  created_at timestamptz not null
);
create index partnership_result_by_partnership on network.partnership_result (partnership_id, happened_on desc, id desc);
grant select, insert, update, delete on network.partnership_party to mostura_app;
grant select, insert, update on network.partnership to mostura_app;
grant select, insert on network.partnership_result to mostura_app;

-- A partnership is counted in public and named nowhere: who works with whom is for those who work.
create view published.partnership as
  select id, action_id, kind, level, jurisdiction, began_on from network.partnership;
grant select on published.partnership to mostura_app, mostura_portal;
create or replace view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when h.held_back then null else f.value end as value,
    f.currency,
    case when h.held_back then null else f.sha256 end as sha256
  from results.frozen_measurement f
    join results.period p on p.id = f.period_id
    cross join lateral (
      select coalesce(f.rule #>> '{measurement,of}', '') not in ('gathering', 'output', 'partnership')
        and exists (
          select from grants.sub_grant_agreement a
          where a.action_id = p.action_id and a.state <> 'draft' and a.delay_until > platform.today()
        ) as held_back
    ) h;
