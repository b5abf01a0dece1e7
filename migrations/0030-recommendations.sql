-- Area: advocacy. Recommendations to institutions: who said it, what is asked of whom, and how far it has come, with dated evidence.
create schema advocacy;
grant usage on schema advocacy to mostura_app;
create table advocacy.addressee (
  id uuid primary key,
  action_id uuid not null references action.action,
  organisation_id uuid references network.organisation,
  name text,
  name_key text,
  created_at timestamptz not null,
  check ((organisation_id is null) <> (name is null)),
  check ((name is null) = (name_key is null)),
  unique (action_id, organisation_id),
  unique (action_id, name_key)
);
comment on column advocacy.addressee.name is 'A body that is not in the registry, as it calls itself: never a person.';
create table advocacy.recommendation (
  id uuid primary key,
  action_id uuid not null references action.action,
  title text not null,
  ask text not null,
  addressee_id uuid not null references advocacy.addressee,
  jurisdiction text,
  territory text not null default '',
  source text not null check (source in ('treaty_body', 'greta', 'eu_report', 'other_monitor', 'round_table', 'own_brief')),
  source_body text not null default '',
  symbol text not null default '',
  paragraph text not null default '',
  said_on date,
  url text,
  original text not null default '',
  original_language text,
  state text not null default 'draft' check (state in ('draft', 'published')),
  published_on date,
  review_on date,
  reminded_for date,
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check ((original = '') = (original_language is null)),
  check ((state = 'draft') = (published_on is null))
);
comment on column advocacy.recommendation.territory is 'A part of the jurisdiction, or another territory, by name.';
comment on column advocacy.recommendation.original is 'The words of the source, never altered.';
comment on column advocacy.recommendation.reminded_for is 'The review day that a reminder went out for.';
create index recommendation_list on advocacy.recommendation (action_id, created_at desc, id desc);
create index recommendation_by_addressee on advocacy.recommendation (addressee_id);
create index recommendation_review on advocacy.recommendation (action_id, review_on) where review_on is not null;
create table advocacy.status_evidence (
  id uuid primary key,
  recommendation_id uuid not null references advocacy.recommendation,
  step text not null,
  value integer not null check (value between -100 and 100),
  happened_on date not null,
  text text not null,
  reference text not null,
  url text,
  recorded_by uuid,
  recorded_at timestamptz not null
);
comment on column advocacy.status_evidence.value is 'What the ladder of the Action gave the step when this was recorded.';
create index status_evidence_of_recommendation on advocacy.status_evidence (recommendation_id, happened_on desc, recorded_at desc, id desc);
create view advocacy.standing as
  select distinct on (recommendation_id) recommendation_id, step, value, happened_on
  from advocacy.status_evidence order by recommendation_id, happened_on desc, recorded_at desc, id desc;
create table advocacy.response (
  id uuid primary key,
  recommendation_id uuid not null references advocacy.recommendation,
  stance text not null check (stance in ('accepted', 'partly', 'noted', 'rejected')),
  text text not null,
  language text not null,
  given_on date not null,
  channel text not null check (channel in ('page', 'letter')),
  letter_reference text not null default '',
  recorded_by uuid,
  created_at timestamptz not null,
  check ((channel = 'letter') = (letter_reference <> ''))
);
comment on column advocacy.response.letter_reference is 'The number and day of the letter, and the file of the archive it lies in.';
create index response_of_recommendation on advocacy.response (recommendation_id, given_on desc, created_at desc, id desc);
create table advocacy.measure (
  id uuid primary key,
  action_id uuid not null references action.action,
  title text not null,
  office text not null,
  state text not null check (state in ('planned', 'under_way', 'done', 'dropped')),
  due_on date,
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
comment on column advocacy.measure.office is 'The body or office that does it, as it calls itself: never a person.';
create table advocacy.recommendation_measure (
  recommendation_id uuid not null references advocacy.recommendation,
  measure_id uuid not null references advocacy.measure,
  primary key (recommendation_id, measure_id)
);
create index recommendation_measure_by_measure on advocacy.recommendation_measure (measure_id);
grant select, insert on advocacy.response, advocacy.recommendation_measure to mostura_app;
grant select, insert, update on advocacy.measure to mostura_app;
grant select, insert on advocacy.addressee, advocacy.status_evidence to mostura_app;
grant select, insert, update on advocacy.recommendation to mostura_app;
grant select on advocacy.standing to mostura_app;

create view published.recommendation as
  select r.id, r.action_id, r.title, r.ask, r.addressee_id, coalesce(o.name, a.name) as addressee_name, r.jurisdiction, r.territory,
    r.source, r.source_body, r.symbol, r.paragraph, r.said_on, r.url, r.original, r.original_language, r.published_on, r.updated_at,
    s.step, s.value, s.happened_on as step_on
  from advocacy.recommendation r
    join advocacy.addressee a on a.id = r.addressee_id
    left join network.organisation o on o.id = a.organisation_id
    left join advocacy.standing s on s.recommendation_id = r.id
  where r.state = 'published';
create view published.status_evidence as
  select e.id, e.recommendation_id, r.action_id, e.step, e.value, e.happened_on, e.text, e.reference, e.url, r.jurisdiction
  from advocacy.status_evidence e join advocacy.recommendation r on r.id = e.recommendation_id
  where r.state = 'published';
create view published.response as
  select e.id, e.recommendation_id, e.stance, e.text, e.language, e.given_on, e.channel
  from advocacy.response e join advocacy.recommendation r on r.id = e.recommendation_id
  where r.state = 'published';
create view published.measure as
  select m.id, l.recommendation_id, m.title, m.office, m.state, m.due_on
  from advocacy.measure m join advocacy.recommendation_measure l on l.measure_id = m.id
    join advocacy.recommendation r on r.id = l.recommendation_id
  where r.state = 'published';
grant select on published.recommendation, published.status_evidence, published.response, published.measure to mostura_app, mostura_portal;
