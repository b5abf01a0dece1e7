-- Area: training. An event is a draft until it is published, and its place may be for participants alone.
alter table training.gathering
  add column published_at timestamptz,
  add column place_for text not null default 'everybody' check (place_for in ('everybody', 'participants'));
comment on column training.gathering.published_at is 'Since when everybody may read the event; null is a draft, which nobody outside sees.';
comment on column training.gathering.place_for is 'Who is told the place and the rooms: everybody, or those alone who have a place.';
-- Until now every event was public from the moment it was recorded.
update training.gathering set published_at = created_at;

create or replace view published.gathering as
  select g.id, g.action_id, g.kind, g.scope, g.title, g.jurisdiction, case when g.place_for = 'everybody' then g.place end as place,
    g.starts_on, g.ends_on, o.name as host_name
  from training.gathering g join network.organisation o on o.id = g.host_id
  where g.withdrawn_at is null and g.published_at is not null;
-- What is counted counts drafts too: an event that was held was held. A draft has no title, no id and no host here.
create view published.counted_gathering as
  select g.action_id, case when g.published_at is not null then g.id end as id, g.kind, g.scope,
    case when g.published_at is not null then g.title end as title, g.jurisdiction, g.starts_on,
    case when g.published_at is not null then o.name end as host_name
  from training.gathering g join network.organisation o on o.id = g.host_id
  where g.withdrawn_at is null;
grant select on published.counted_gathering to mostura_app, mostura_portal;

create or replace view published.session as
  select s.id, s.gathering_id, g.action_id, s.day, s.part, s.starts_at, s.ends_at, s.title,
    case when g.place_for = 'everybody' then s.room else '' end as room, s.online, s.trainers
  from training.session s join training.gathering g on g.id = s.gathering_id
  where g.withdrawn_at is null and g.published_at is not null;
-- Whether places are left, and never how many. Those who are invited to a draft see it by their link.
create view training.standing_offer as
  select o.gathering_id, g.action_id, o.registration, o.places, o.register_until, o.introduction, o.languages, o.interpretation,
    o.co_funder,
    o.places is not null and o.places <= (
      select count(*) from training.participant p where p.gathering_id = o.gathering_id and p.state = 'registered'
    ) as full_up
  from training.offer o join training.gathering g on g.id = o.gathering_id
  where g.withdrawn_at is null;
grant select on training.standing_offer to mostura_app;
create or replace view published.offer as
  select o.* from training.standing_offer o join published.gathering g on g.id = o.gathering_id;
create or replace view published.speaker as
  select s.id, s.gathering_id, s.session_id, g.action_id, s.role, s.organisation, s.name, s.created_at
  from training.speaker s join training.gathering g on g.id = s.gathering_id
  where g.withdrawn_at is null and g.published_at is not null;
create or replace view published.media as
  select m.id, m.gathering_id, g.action_id, m.outlet, m.was_present, m.title, m.published_on, m.url, m.language, m.created_at,
    g.jurisdiction
  from training.media m join training.gathering g on g.id = m.gathering_id
  where g.withdrawn_at is null and g.published_at is not null;
create or replace view published.clause as
  select c.id, c.gathering_id, g.action_id, c.number, c.text, c.language, c.published_at,
    r.id as recommendation_id, r.title as recommendation_title
  from training.conclusion c
    join training.gathering g on g.id = c.gathering_id
    left join advocacy.recommendation r on r.conclusion_id = c.id and r.state = 'published'
  where g.withdrawn_at is null and g.published_at is not null and c.published_at is not null;
create or replace view published.handout as
  select h.id, h.gathering_id, h.action_id, h.title, h.language, h.created_at, h.sha256, h.type, h.size
  from training.shared_handout h join published.gathering g on g.id = h.gathering_id where h.audience = 'public';
-- Counted, and told only where the event may be known.
create or replace view published.conclusion as
  select case when g.published_at is not null then c.id end as id, g.action_id, g.kind, g.scope, g.jurisdiction, g.starts_on
  from training.conclusion c join training.gathering g on g.id = c.gathering_id
  where g.withdrawn_at is null;
create or replace view published.knowledge_test as
  select g.action_id, g.id, case when g.published_at is not null then g.title end as title, g.jurisdiction, t.paired, t.gained,
    (t.closed_at at time zone 'Europe/Belgrade')::date as closed_on
  from training.test t join training.gathering g on g.id = t.gathering_id
  where t.paired is not null and g.withdrawn_at is null;
create or replace view published.evaluation as
  select g.id, g.action_id, case when g.published_at is not null then g.title end as title, g.jurisdiction, g.starts_on,
    count(*)::integer as given
  from training.evaluation_answer e join training.gathering g on g.id = e.gathering_id
  where g.withdrawn_at is null group by g.id having count(*) >= 5;
