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

-- A question may name somebody: its text goes with what was written in own words. How it was answered, its place and its kind stay.
create or replace function training.forget_evaluations(people uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update training.evaluation_answer set texts = '{}' where gathering_id in (
    select p.gathering_id from training.participant p where p.id = any (people));
  update training.own_question set text = '–' where gathering_id in (
    select p.gathering_id from training.participant p where p.id = any (people));
  delete from training.evaluation_given where participant_id = any (people)
$$;
alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_own_questions_of_action;
revoke all on function privacy.empty_before_own_questions_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update training.own_question q set text = '–' from training.gathering g
    where g.id = q.gathering_id and g.action_id = of_action;
  perform privacy.empty_before_own_questions_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
