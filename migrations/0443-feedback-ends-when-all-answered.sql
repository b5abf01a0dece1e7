-- Area: training. Feedback ends when all participants have answered, and they are enough to be shown.
create table training.evaluation_end (
  gathering_id uuid primary key references training.gathering,
  ended_at timestamptz not null
);
comment on table training.evaluation_end is 'When the last participant with a place answered: from then on the answers are shown, and nobody answers any more.';
grant select on training.evaluation_end to mostura_app;
-- By whoever answered last: a participant sees none of the others, so the database looks for them.
create function training.end_evaluation(place uuid, fewest int, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from training.participant p where p.gathering_id = place and p.secret_mac = training.presented())
    or (select count(*) from training.evaluation_answer a where a.gathering_id = place) < fewest
    or exists (select from training.participant p where p.gathering_id = place and p.state = 'registered' and p.emptied_at is null
      and not exists (select from training.evaluation_given g where g.participant_id = p.id))
  then return false; end if;
  insert into training.evaluation_end (gathering_id, ended_at) values (place, at) on conflict do nothing;
  return found;
end $$;
revoke all on function training.end_evaluation from public;
grant execute on function training.end_evaluation to mostura_app;
