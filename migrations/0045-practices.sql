-- Area: advocacy. Practice that is shared: procedures, protocols and forms, where they began, who adopted them with which evidence, and what became of it.
create table advocacy.practice (
  id uuid primary key,
  action_id uuid not null references action.action,
  kind text not null check (kind in ('procedure', 'protocol', 'form')),
  title text not null,
  protects text not null,
  whom text[] not null check (cardinality(whom) > 0
    and whom <@ array['smuggled', 'trafficked', 'children', 'women', 'asylum_seekers', 'witnesses', 'returned', 'disabled', 'anyone']),
  origin_id uuid not null references advocacy.addressee,
  begun_named boolean not null default false,
  jurisdiction text,
  territory text not null default '',
  begun_on date not null,
  state text not null default 'draft' check (state in ('draft', 'published')),
  published_on date,
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'draft') = (published_on is null))
);
comment on column advocacy.practice.whom is 'Groups of people, never a person.';
comment on column advocacy.practice.begun_named is 'An organisation of civil society agreed to be named in public; institutions always are.';
create index practice_list on advocacy.practice (action_id, created_at desc, id desc);
create index practice_by_origin on advocacy.practice (origin_id);
create table advocacy.practice_document (
  id uuid primary key,
  practice_id uuid not null references advocacy.practice,
  label text not null,
  dated_on date not null,
  reference text not null,
  url text,
  changes text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null,
  unique (practice_id, label)
);
comment on column advocacy.practice_document.label is 'Which version of the document it is, as it calls itself.';
create table advocacy.adoption (
  id uuid primary key,
  action_id uuid not null references action.action,
  practice_id uuid not null references advocacy.practice,
  body_id uuid not null references advocacy.addressee,
  named boolean not null default false,
  jurisdiction text,
  territory text not null default '',
  level text not null check (level in ('local', 'national', 'regional')),
  way text not null check (way in ('as_is', 'adapted')),
  adapted_how text not null default '',
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (practice_id, body_id)
);
create index adoption_by_body on advocacy.adoption (body_id);
create index adoption_of_action on advocacy.adoption (action_id);
create table advocacy.adoption_step (
  id uuid primary key,
  adoption_id uuid not null references advocacy.adoption,
  status text not null check (status in ('in_trial', 'adopted', 'ended')),
  happened_on date not null,
  reference text not null,
  url text,
  text text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null
);
comment on column advocacy.adoption_step.reference is 'The order, decision or dated source that shows it.';
create index adoption_step_of_adoption on advocacy.adoption_step (adoption_id, happened_on desc, recorded_at desc, id desc);
create view advocacy.adoption_standing as
  select distinct on (adoption_id) adoption_id, status, happened_on
  from advocacy.adoption_step order by adoption_id, happened_on desc, recorded_at desc, id desc;
grant select, insert, update on advocacy.practice, advocacy.adoption to mostura_app;
grant select, insert on advocacy.practice_document, advocacy.adoption_step to mostura_app;
grant select on advocacy.adoption_standing to mostura_app;

-- A body by its name, for everybody: institutions and bodies that are not in the registry always, organisations of civil society once they agreed.
create view advocacy.body as
  select a.id, coalesce(o.name, a.name) as name, o.kind is distinct from 'cso' as public
  from advocacy.addressee a
    left join network.organisation alias on alias.id = a.organisation_id
    left join network.organisation o on o.id = coalesce(alias.merged_into, alias.id);
create view published.practice as
  select p.id, p.action_id, p.kind, p.title, p.protects, p.whom, case when b.public or p.begun_named then b.name end as begun_by_name,
    p.jurisdiction, p.territory, p.begun_on, p.published_on
  from advocacy.practice p join advocacy.body b on b.id = p.origin_id where p.state = 'published';
create view published.practice_document as
  select d.id, d.practice_id, d.label, d.dated_on, d.reference, d.url, d.changes
  from advocacy.practice_document d join advocacy.practice p on p.id = d.practice_id
  where p.state = 'published';
create view published.adoption as
  select a.id, a.action_id, a.practice_id, p.title as practice, case when b.public or a.named then b.name end as body_name, a.jurisdiction, a.territory,
    a.level, a.way, a.adapted_how, s.status, s.happened_on as status_on
  from advocacy.adoption a join advocacy.practice p on p.id = a.practice_id join advocacy.body b on b.id = a.body_id
    join advocacy.adoption_standing s on s.adoption_id = a.id
  where p.state = 'published';
create view published.adoption_step as
  select e.id, e.adoption_id, a.practice_id, e.status, e.happened_on, e.reference, e.url, e.text, e.recorded_at
  from advocacy.adoption_step e join advocacy.adoption a on a.id = e.adoption_id join advocacy.practice p on p.id = a.practice_id
  where p.state = 'published';
grant select on published.practice, published.practice_document, published.adoption, published.adoption_step to mostura_app, mostura_portal;

-- An adoption or an outcome is fed by no sub-grant: a delayed one does not hold its count back.
create or replace view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when h.held_back then null else f.value end as value,
    f.currency,
    case when h.held_back then null else f.sha256 end as sha256
  from results.frozen_measurement f
    join results.period p on p.id = f.period_id
    cross join lateral (
      select coalesce(f.rule #>> '{measurement,of}', '') not in ('gathering', 'output', 'partnership', 'assessed_standard', 'trainee',
          'certificate', 'knowledge_test', 'adoption', 'outcome')
        and exists (
          select from grants.sub_grant_agreement a
          where a.action_id = p.action_id and a.state <> 'draft' and a.delay_until > platform.today()
        ) as held_back
    ) h;
