-- Area: training. An invitation says more than the day: a note of the organiser, and in a letter how many of a body are invited.
alter table training.participant add column invite_note text not null default '' check (length(invite_note) <= 1000);
comment on column training.participant.invite_note is 'What the organiser wrote to those who were invited together; read by them alone.';
alter table training.letter
  add column places integer check (places between 1 and 500),
  add column note text not null default '' check (length(note) <= 1000);
comment on column training.letter.places is 'How many people of the body are invited; null where the letter does not say.';
create or replace function training.forget_participants(people uuid[], at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from training.need where participant_id = any (people);
  delete from training.test_paper where participant_id = any (people);
  delete from training.played_role where participant_id = any (people);
  update training.participant set name = '', mail = null, person_id = null, organisation_id = null, organisation_name = '',
    invite_note = '', emptied_at = at
  where id = any (people) and emptied_at is null
$$;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_notes_of_letters;
revoke all on function privacy.empty_before_notes_of_letters from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update training.letter set note = '' where action_id = of_action;
  perform privacy.empty_before_notes_of_letters(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
