-- Area: training. Who speaks in a session, which media were at a gathering and what they published, and conclusions that the public reads.
create table training.speaker (
  id uuid primary key,
  action_id uuid not null references action.action,
  gathering_id uuid not null references training.gathering,
  session_id uuid not null references training.session on delete cascade,
  role text not null check (role <> ''),
  organisation text not null default '',
  name text not null default '',
  agreed_on date,
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check ((name = '') = (agreed_on is null))
);
comment on column training.speaker.role is 'The public role in which somebody speaks: all that is shown of whoever did not agree to be named.';
comment on column training.speaker.agreed_on is 'When they agreed to be named in public; without it no name is held.';
create index speaker_of_session on training.speaker (session_id, created_at, id);
create index speaker_of_gathering on training.speaker (gathering_id);
create index speaker_named on training.speaker (action_id) where name <> '';
grant select, insert, update, delete on training.speaker to mostura_app;
create view published.speaker as
  select s.id, s.gathering_id, s.session_id, g.action_id, s.role, s.organisation, s.name, s.created_at
  from training.speaker s join training.gathering g on g.id = s.gathering_id
  where g.withdrawn_at is null;
grant select on published.speaker to mostura_app, mostura_portal;

create table training.media (
  id uuid primary key,
  action_id uuid not null references action.action,
  gathering_id uuid not null references training.gathering,
  outlet text not null check (outlet <> ''),
  was_present boolean not null,
  title text not null default '',
  published_on date,
  url text,
  language text,
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check (was_present or title <> ''),
  check ((title = '') = (published_on is null))
);
comment on table training.media is 'A newsroom that was at a gathering, something it published about it, or both; never a person.';
create index media_of_gathering on training.media (gathering_id, created_at, id);
create index media_of_action on training.media (action_id);
grant select, insert, update, delete on training.media to mostura_app;
create view published.media as
  select m.id, m.gathering_id, g.action_id, m.outlet, m.was_present, m.title, m.published_on, m.url, m.language, m.created_at
  from training.media m join training.gathering g on g.id = m.gathering_id
  where g.withdrawn_at is null;
grant select on published.media to mostura_app, mostura_portal;

alter table training.conclusion add column published_at timestamptz;
comment on column training.conclusion.published_at is 'Since when everybody may read the clause.';
create view published.clause as
  select c.id, c.gathering_id, g.action_id, c.number, c.text, c.language, c.published_at,
    r.id as recommendation_id, r.title as recommendation_title
  from training.conclusion c
    join training.gathering g on g.id = c.gathering_id
    left join advocacy.recommendation r on r.conclusion_id = c.id and r.state = 'published'
  where g.withdrawn_at is null and c.published_at is not null;
grant select on published.clause to mostura_app, mostura_portal;
