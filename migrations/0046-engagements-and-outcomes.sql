-- Area: advocacy. Meetings, letters, submissions and hearings with those who decide, by office and body; what changed after them, and who of others confirms it.
create table advocacy.engagement (
  id uuid primary key,
  action_id uuid not null references action.action,
  kind text not null check (kind in ('meeting', 'letter', 'submission', 'hearing')),
  subject text not null,
  happened_on date not null,
  jurisdiction text,
  territory text not null default '',
  place text not null default '',
  side_id uuid not null references network.organisation,
  document_reference text not null default '',
  url text,
  agreed text not null default '',
  next_step text not null default '',
  next_on date,
  next_done_at timestamptz,
  reminded_for date,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check ((next_step = '') = (next_on is null)),
  check ((withdrawn_at is null) = (withdrawn_reason = ''))
);
comment on column advocacy.engagement.side_id is 'The organisation that met or wrote for our side.';
comment on column advocacy.engagement.reminded_for is 'The day of the next step that a reminder went out for.';
create index engagement_by_day on advocacy.engagement (action_id, happened_on desc, id desc);
create index engagement_by_side on advocacy.engagement (side_id);
create index engagement_next on advocacy.engagement (action_id, next_on) where next_on is not null and next_done_at is null and withdrawn_at is null;
create table advocacy.engagement_office (
  engagement_id uuid not null references advocacy.engagement on delete cascade,
  position integer not null,
  office text not null,
  institution text not null,
  primary key (engagement_id, position)
);
comment on table advocacy.engagement_office is 'Who was met or written to: the office held and the body it is held in. There is no place for a person''s name.';
create table advocacy.engagement_recommendation (
  engagement_id uuid not null references advocacy.engagement,
  recommendation_id uuid not null references advocacy.recommendation,
  primary key (engagement_id, recommendation_id)
);
create index engagement_recommendation_by_recommendation on advocacy.engagement_recommendation (recommendation_id);
grant select, insert, update on advocacy.engagement to mostura_app;
grant select, insert, delete on advocacy.engagement_office, advocacy.engagement_recommendation to mostura_app;

create table advocacy.outcome (
  id uuid primary key,
  action_id uuid not null references action.action,
  title text not null,
  actor text not null,
  change text not null,
  kind text not null check (kind in ('discursive', 'procedural', 'content', 'attitudinal', 'behavioural')),
  direction text not null check (direction in ('forward', 'back')),
  happened_on date not null,
  jurisdiction text,
  territory text not null default '',
  contribution text not null,
  significance text not null,
  harvester_id uuid not null references network.organisation,
  state text not null default 'draft' check (state in ('draft', 'asked', 'substantiated', 'partly', 'not_substantiated')),
  substantiated_on date,
  published_on date,
  recorded_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'substantiated') = (substantiated_on is not null)),
  check (published_on is null or state = 'substantiated')
);
comment on column advocacy.outcome.actor is 'Who changed: a body or an office, never a person.';
comment on column advocacy.outcome.harvester_id is 'The organisation that says it contributed; it does not confirm itself.';
create index outcome_list on advocacy.outcome (action_id, created_at desc, id desc);
create index outcome_by_harvester on advocacy.outcome (harvester_id);
create table advocacy.outcome_link (
  outcome_id uuid not null references advocacy.outcome,
  kind text not null check (kind in ('engagement', 'recommendation', 'gathering', 'measure')),
  linked_id uuid not null,
  primary key (outcome_id, kind, linked_id)
);
create table advocacy.substantiation (
  id uuid primary key,
  action_id uuid not null references action.action,
  outcome_id uuid not null references advocacy.outcome,
  way text not null check (way in ('page', 'letter')),
  organisation_id uuid references network.organisation,
  body_name text,
  asked_on date not null,
  asked_by uuid not null,
  given_on date,
  given_by uuid,
  letter_reference text not null default '',
  description text check (description in ('agree', 'partly', 'disagree')),
  contribution text check (contribution in ('agree', 'partly', 'disagree')),
  significance text check (significance in ('agree', 'partly', 'disagree')),
  comment text not null default '',
  unique (outcome_id, organisation_id),
  check ((way = 'page') = (organisation_id is not null)),
  check ((way = 'letter') = (body_name is not null)),
  check ((way = 'letter') = (letter_reference <> '')),
  check (num_nulls(given_on, given_by, description, contribution, significance) in (0, 5))
);
comment on table advocacy.substantiation is 'Whether somebody independent agrees with what an outcome says: an organisation on its page, or a body by a letter that staff register.';
create index substantiation_of_outcome on advocacy.substantiation (outcome_id);
create index substantiation_by_organisation on advocacy.substantiation (organisation_id) where given_on is null;
create index substantiation_of_action on advocacy.substantiation (action_id);
grant select, insert, update on advocacy.outcome, advocacy.substantiation to mostura_app;
grant select, insert, delete on advocacy.outcome_link to mostura_app;

create view published.outcome as
  select id, action_id, title, actor, change, kind, direction, happened_on, jurisdiction, territory, contribution, significance,
    substantiated_on, published_on
  from advocacy.outcome where published_on is not null;
create view published.outcome_recommendation as
  select l.outcome_id, r.id, r.title
  from advocacy.outcome_link l join published.outcome o on o.id = l.outcome_id
    join published.recommendation r on r.id = l.linked_id
  where l.kind = 'recommendation';
create view published.substantiation as
  select s.id, s.outcome_id, s.way, s.given_on, s.description, s.contribution, s.significance,
    case when g.kind <> 'cso' then g.name else s.body_name end as body_name
  from advocacy.substantiation s join published.outcome o on o.id = s.outcome_id
    left join network.organisation alias on alias.id = s.organisation_id
    left join network.organisation g on g.id = coalesce(alias.merged_into, alias.id)
  where s.given_on is not null;
grant select on published.outcome, published.outcome_recommendation, published.substantiation to mostura_app, mostura_portal;
