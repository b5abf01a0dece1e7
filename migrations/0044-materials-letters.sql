-- Area: training. Materials of a gathering, and invitations by letter with what came back.
create table training.material (
  id uuid primary key,
  action_id uuid not null references action.action,
  gathering_id uuid not null references training.gathering,
  file_id uuid not null references platform.file,
  title text not null check (title <> ''),
  language text not null,
  audience text not null check (audience in ('participants', 'public')),
  added_by uuid,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on column training.material.audience is 'Who may take it: those who have a place, by the link of their participation, or everybody.';
create index material_of_gathering on training.material (gathering_id, created_at, id);
create index material_of_action on training.material (action_id);
create index material_by_file on training.material (file_id);
grant select, insert, update on training.material to mostura_app;

-- Whoever holds the link of a participation is no staff and sees no file of an organisation but these.
create view training.shared_material as
  select m.id, m.gathering_id, m.action_id, m.title, m.language, m.audience, m.created_at, f.sha256, f.type, f.size
  from training.material m
    join platform.file f on f.id = m.file_id
    join training.gathering g on g.id = m.gathering_id
  where m.withdrawn_at is null and g.withdrawn_at is null and f.state in ('available', 'released');
grant select on training.shared_material to mostura_app;
create view published.handout as
  select id, gathering_id, action_id, title, language, created_at, sha256, type, size
  from training.shared_material where audience = 'public';
grant select on published.handout to mostura_app, mostura_portal;

create table training.letter (
  id uuid primary key,
  action_id uuid not null references action.action,
  gathering_id uuid not null references training.gathering,
  organisation_id uuid references network.organisation,
  addressee text not null check (addressee <> ''),
  address text not null default '',
  office text not null default '',
  locale text not null,
  code text not null,
  reply_until date,
  reply_to text not null,
  sent_on date,
  sent_way text check (sent_way in ('post', 'courier', 'by_hand', 'mail')),
  answer text check (answer in ('comes', 'declines', 'undelivered')),
  answered_on date,
  answer_reference text not null default '',
  people integer check (people between 0 and 500),
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (action_id, code),
  check ((sent_on is null) = (sent_way is null)),
  check ((answer is null) = (answered_on is null)),
  check (answer is null or sent_on is not null),
  check (people is null or answer = 'comes')
);
comment on table training.letter is 'An invitation by letter to a body, never to a person: that it was sent, and what came back.';
comment on column training.letter.office is 'The office or unit it is meant for, as the body calls it.';
comment on column training.letter.code is 'The short number that a reply quotes.';
create index letter_of_gathering on training.letter (gathering_id, created_at, id);
create index letter_to_organisation on training.letter (organisation_id);
grant select, insert, update, delete on training.letter to mostura_app;
