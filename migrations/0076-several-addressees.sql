-- Area: advocacy. A recommendation asks several bodies: each has its own steps and its own replies.
create table advocacy.asked (
  recommendation_id uuid not null references advocacy.recommendation,
  addressee_id uuid not null references advocacy.addressee,
  position integer not null,
  primary key (recommendation_id, addressee_id)
);
comment on table advocacy.asked is 'Whom a recommendation asks. One with a step or a reply of its own stays.';
create index asked_of_addressee on advocacy.asked (addressee_id);
grant select, insert, update, delete on advocacy.asked to mostura_app;
insert into advocacy.asked (recommendation_id, addressee_id, position)
  select id, addressee_id, 0 from advocacy.recommendation where addressee_id is not null;

-- What was noted so far belongs to the one body that was asked: another that is asked later starts from its own beginning.
alter table advocacy.status_evidence add unique (id, recommendation_id);
create table advocacy.came_to (
  evidence_id uuid not null,
  recommendation_id uuid not null,
  addressee_id uuid not null,
  primary key (evidence_id, addressee_id),
  foreign key (evidence_id, recommendation_id) references advocacy.status_evidence (id, recommendation_id),
  foreign key (recommendation_id, addressee_id) references advocacy.asked
);
comment on table advocacy.came_to is 'Who of those whom a recommendation asks came to a step: one, or several together.';
create index came_to_of_asked on advocacy.came_to (recommendation_id, addressee_id);
grant select, insert on advocacy.came_to to mostura_app;
insert into advocacy.came_to (evidence_id, recommendation_id, addressee_id)
  select e.id, r.id, r.addressee_id from advocacy.status_evidence e join advocacy.recommendation r on r.id = e.recommendation_id
  where r.addressee_id is not null;
alter table advocacy.response add column addressee_id uuid,
  add foreign key (recommendation_id, addressee_id) references advocacy.asked;
update advocacy.response e set addressee_id = r.addressee_id from advocacy.recommendation r where r.id = e.recommendation_id;
alter table advocacy.response alter column addressee_id set not null;

create view advocacy.asked_standing as
  select distinct on (c.recommendation_id, c.addressee_id) c.recommendation_id, c.addressee_id, e.step, e.value, e.happened_on
  from advocacy.came_to c join advocacy.status_evidence e on e.id = c.evidence_id
  where not exists (select from advocacy.status_evidence later where later.corrects = e.id)
  order by c.recommendation_id, c.addressee_id, e.happened_on desc, e.recorded_at desc, e.id desc;
comment on view advocacy.asked_standing is 'How far each body that is asked has come.';
create or replace view advocacy.standing as
  select recommendation_id, step, value, happened_on from (
    select distinct on (a.recommendation_id) a.recommendation_id, s.step, s.value, s.happened_on
    from advocacy.asked a
      left join advocacy.asked_standing s on s.recommendation_id = a.recommendation_id and s.addressee_id = a.addressee_id
    order by a.recommendation_id, coalesce(s.value, 0), s.happened_on desc nulls last
  ) least where step is not null;
comment on view advocacy.standing is 'How far a recommendation has come: as far as the body that came least far; one without any step stands at nought.';
grant select on advocacy.asked_standing to mostura_app;

create view published.asked as
  select q.recommendation_id, r.action_id, q.addressee_id, coalesce(o.name, a.name) as addressee_name, q.position,
    s.step, s.value, s.happened_on as step_on,
    (select e.stance from advocacy.response e where e.recommendation_id = q.recommendation_id and e.addressee_id = q.addressee_id
      order by e.given_on desc, e.created_at desc, e.id desc limit 1) as stance
  from advocacy.asked q
    join advocacy.recommendation r on r.id = q.recommendation_id
    join advocacy.addressee a on a.id = q.addressee_id
    left join network.organisation o on o.id = a.organisation_id
    left join advocacy.asked_standing s on s.recommendation_id = q.recommendation_id and s.addressee_id = q.addressee_id
  where r.state = 'published';
comment on view published.asked is 'Whom a published recommendation asks, how far each has come and how each replied last.';
create or replace view published.recommendation as
  select r.id, r.action_id, r.title, r.ask,
    (select q.addressee_id from advocacy.asked q where q.recommendation_id = r.id order by q.position limit 1) as addressee_id,
    (select string_agg(q.addressee_name, '; ' order by q.position) from published.asked q where q.recommendation_id = r.id) as addressee_name,
    r.jurisdiction, r.territory,
    r.source, r.source_body, r.symbol, r.paragraph, r.said_on, r.url, r.original, r.original_language, r.published_on, r.updated_at,
    s.step, s.value, s.happened_on as step_on
  from advocacy.recommendation r left join advocacy.standing s on s.recommendation_id = r.id
  where r.state = 'published';
create view published.came_to as
  select c.evidence_id, c.recommendation_id, c.addressee_id
  from advocacy.came_to c join advocacy.recommendation r on r.id = c.recommendation_id
  where r.state = 'published';
create or replace view published.response as
  select e.id, e.recommendation_id, e.stance, e.text, e.language, e.given_on, e.channel, e.addressee_id
  from advocacy.response e join advocacy.recommendation r on r.id = e.recommendation_id
  where r.state = 'published';
grant select on published.asked, published.came_to to mostura_app, mostura_portal;
alter table advocacy.recommendation drop column addressee_id;
