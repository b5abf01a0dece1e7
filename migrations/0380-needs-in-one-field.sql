-- Area: training. What somebody needs is asked once for a whole event, in one field, and kept until it is over: also over a place that
-- was cancelled, for whoever registers again.
create table training.need_of_event (
  participant_id uuid primary key references training.participant,
  needs text not null check (needs <> ''),
  updated_at timestamptz not null
);
insert into training.need_of_event (participant_id, needs, updated_at)
  select n.participant_id, left(string_agg(distinct one.said, '; '), 600), max(n.updated_at)
  from training.need n, lateral (values (n.access), (n.diet)) as one (said)
  where one.said <> '' group by n.participant_id;
drop table training.need;
alter table training.need_of_event rename to need;
alter index training.need_of_event_pkey rename to need_pkey;
comment on table training.need is 'What somebody asked for, for all sessions of an event: gone with the night after its last day.';
grant select, insert, update, delete on training.need to mostura_app;
call platform.guard('training.need', 'platform.is_staff() or exists (select from training.participant p where p.id = participant_id)');

-- What is held about oneself: one text instead of one for each session.
do $$
declare
  before text := pg_get_functiondef('privacy.held_about_oneself()'::regprocedure);
  after text := regexp_replace(before,
    '\(select coalesce\(jsonb_agg\(jsonb_build_object\(''session'', s\.title, ''access'', n\.access, ''diet'', n\.diet\)[^;]*?where n\.participant_id = p\.id\)',
    '(select n.needs from training.need n where n.participant_id = p.id)');
begin
  if after = before then raise exception 'privacy.held_about_oneself tells of no needs'; end if;
  execute after;
end $$;

-- Whoever registers anew with the form is the same person: what they asked for goes with them to their new place.
create function training.carry_need(to_participant uuid) returns void
  language sql security definer set search_path = pg_catalog as $$
  insert into training.need (participant_id, needs, updated_at)
  select anew.id, n.needs, n.updated_at
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
revoke all on function training.carry_need from public;
grant execute on function training.carry_need to mostura_app;
