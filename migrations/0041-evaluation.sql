-- Area: training. What those who took part say of a training: who has answered stands apart from what was answered.
alter table forms.form_version drop constraint form_version_purpose_check;
alter table forms.form_version add constraint form_version_purpose_check check (purpose in ('application', 'report', 'evaluation'));

create table training.evaluation_given (
  participant_id uuid primary key references training.participant
);
comment on table training.evaluation_given is 'That somebody has answered, so that nobody answers twice; neither what nor when.';
create table training.evaluation_answer (
  id uuid primary key default gen_random_uuid(),
  gathering_id uuid not null references training.gathering,
  form_version_id uuid not null references forms.form_version,
  answers jsonb not null,
  texts jsonb not null default '{}'
);
create index evaluation_answer_of_gathering on training.evaluation_answer (gathering_id);
create index evaluation_answer_of_form on training.evaluation_answer (form_version_id);
comment on column training.evaluation_answer.texts is 'What was written in one''s own words: it goes when the names of the training go.';
grant select on training.evaluation_given, training.evaluation_answer to mostura_app;
call platform.guard('training.evaluation_given', 'exists (select from training.participant p where p.id = participant_id and p.secret_mac = (select training.presented()))');
call platform.guard('training.evaluation_answer', 'platform.is_staff()');

-- The holder of the presented link answers, once; false when they have. Nothing written here leads from one to the other.
create function training.give_evaluation(participant uuid, form uuid, answers jsonb, texts jsonb) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  place uuid := (select p.gathering_id from training.participant p where p.id = participant and p.secret_mac = training.presented());
begin
  if place is null then return false; end if;
  insert into training.evaluation_given (participant_id) values (participant) on conflict do nothing;
  if not found then return false; end if;
  insert into training.evaluation_answer (gathering_id, form_version_id, answers, texts) values (place, form, answers, texts);
  return true;
end $$;
-- With the names go what was written in own words, and who has answered.
create function training.forget_evaluations(people uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update training.evaluation_answer set texts = '{}' where gathering_id in (
    select p.gathering_id from training.participant p where p.id = any (people));
  delete from training.evaluation_given where participant_id = any (people)
$$;
revoke all on function training.give_evaluation, training.forget_evaluations from public;
grant execute on function training.give_evaluation, training.forget_evaluations to mostura_app;
