-- Area: training. What the trainer of an event asks beside the Action's form of feedback. Read and changed before anybody answers.
create table training.own_question (
  gathering_id uuid not null references training.gathering,
  position integer not null check (position between 1 and 5),
  kind text not null check (kind in ('text', 'rating')),
  text text not null check (length(text) between 1 and 200),
  written_by uuid not null references people.person,
  written_at timestamptz not null,
  primary key (gathering_id, position)
);
comment on table training.own_question is 'Up to five questions of the trainer at the end of the feedback form of an event: answered in words, or from 1 to 5.';
create index own_question_written_by on training.own_question (written_by);
grant select, insert, delete on training.own_question to mostura_app;
