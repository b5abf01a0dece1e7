-- Area: training. What many need is ticked, so that it can be counted; what else somebody needs stays in words. All of it goes as before.
alter table training.need drop constraint need_of_event_needs_check;
alter table training.need
  add column usual text[] not null default '{}'
    check (usual <@ array['vegetarian', 'vegan', 'halal', 'no_pork', 'gluten_free', 'no_dairy', 'no_nuts', 'wheelchair',
      'sign_language', 'large_print', 'child_care']),
  add column interpreter text check (interpreter in ('sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'en')),
  add constraint need_says_something check (needs <> '' or usual <> '{}' or interpreter is not null);
comment on column training.need.usual is 'Needs that were ticked, by their codes.';
comment on column training.need.interpreter is 'The language into which somebody needs an interpreter.';

create or replace function training.carry_need(to_participant uuid) returns void
  language sql security definer set search_path = pg_catalog as $$
  insert into training.need (participant_id, needs, usual, interpreter, updated_at)
  select anew.id, n.needs, n.usual, n.interpreter, n.updated_at
  from training.participant anew
  join training.participant before on before.gathering_id = anew.gathering_id and before.trainee_key = anew.trainee_key
    and before.id <> anew.id and before.state = 'cancelled'
  join training.need n on n.participant_id = before.id
  where anew.id = to_participant
  order by n.updated_at desc limit 1
  on conflict (participant_id) do nothing;
  delete from training.need n using training.participant anew, training.participant before
  where anew.id = to_participant and before.gathering_id = anew.gathering_id and before.trainee_key = anew.trainee_key
    and before.id <> anew.id and before.state = 'cancelled' and n.participant_id = before.id;
$$;

-- What is held about oneself: also what was ticked.
do $$
declare
  before text := pg_get_functiondef('privacy.held_about_oneself()'::regprocedure);
  after text := replace(before, '(select n.needs from training.need n where n.participant_id = p.id)',
    '(select concat_ws(''; '', nullif(array_to_string(n.usual, '', ''), ''''), ''interpreter: '' || n.interpreter, nullif(n.needs, '''')) from training.need n where n.participant_id = p.id)');
begin
  if after = before then raise exception 'privacy.held_about_oneself tells of no needs'; end if;
  execute after;
end $$;
