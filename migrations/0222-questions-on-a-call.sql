-- Area: grants, portal. Questions on a call, answered in public for all at once; who asked to be told of answers, changes and next calls.
create table grants.call_question (
  id uuid primary key,
  call_id uuid not null references grants.call,
  origin text not null check (origin in ('asked', 'private')),
  state text not null check (state in ('asked', 'published', 'set_aside')),
  asked text not null,
  asked_by uuid,
  asked_at timestamptz not null,
  number integer,
  question text,
  answer text,
  language text,
  answered_by uuid,
  answered_at timestamptz,
  unique (call_id, number),
  check ((state = 'published') = (number is not null and question is not null and answer is not null)),
  check (origin = 'private' or asked_by is not null)
);
comment on column grants.call_question.asked is 'As it was asked: read by the call''s staff alone. The public reads `question`, which its officer wrote without names.';
comment on column grants.call_question.origin is 'private: somebody was helped outside the page, and the answer is given to all.';
create index question_of_call on grants.call_question (call_id, state, asked_at);
grant select, insert, update on grants.call_question to mostura_app;

create table grants.follower (
  id uuid primary key,
  action_id uuid not null references action.action,
  person_id uuid not null references people.person,
  call_id uuid references grants.call,
  jurisdiction text check (jurisdiction in ('AL', 'BA', 'XK', 'ME', 'MK', 'RS')),
  since timestamptz not null,
  check (call_id is null or jurisdiction is null),
  unique nulls not distinct (action_id, person_id, call_id, jurisdiction)
);
comment on table grants.follower is 'Who is told by mail: of one call (call_id), or of each new call of a jurisdiction; with neither, of every new call.';
create index follower_of_call on grants.follower (call_id);
grant select, insert, delete on grants.follower to mostura_app;

create view published.call_question as
  select q.id, q.call_id, q.number, q.question, q.answer, q.language, q.answered_at
  from grants.call_question q join grants.call c on c.id = q.call_id
  where q.state = 'published' and c.state = 'published';
grant select on published.call_question to mostura_app, mostura_portal;
