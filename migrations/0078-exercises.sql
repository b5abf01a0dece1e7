-- Area: training. A simulated investigation: a module's roles and stages, invented and confirmed to be; and who played which role where.
create table training.exercise (
  module_id uuid primary key references training.module,
  text jsonb not null,
  written_by uuid not null,
  written_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  version integer not null default 1,
  check ((confirmed_by is null) = (confirmed_at is null))
);
comment on column training.exercise.text is 'Roles, stages and questions. No real case, person, place or number: confirmed_by says so of this wording, and nobody of a later one.';

create table training.play (
  session_id uuid primary key references training.session on delete cascade,
  module_id uuid not null references training.module,
  text jsonb not null,
  edition integer not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  dealt_by uuid not null,
  dealt_at timestamptz not null,
  stages_opened integer not null default 0 check (stages_opened >= 0),
  version integer not null default 1
);
create index play_of_module on training.play (module_id);
comment on column training.play.text is 'The exercise as it stood when its roles were dealt first: it stays what was played.';

create table training.played_role (
  session_id uuid not null references training.play on delete cascade,
  participant_id uuid not null references training.participant,
  position integer not null check (position > 0),
  primary key (session_id, participant_id)
);
create index played_role_of_participant on training.played_role (participant_id);
comment on column training.played_role.position is 'The place of the role in the text of the play, from 1.';

grant select, insert, update on training.exercise, training.play to mostura_app;
grant delete on training.play to mostura_app;
grant select, insert, update, delete on training.played_role to mostura_app;
call platform.guard('training.exercise', 'platform.is_staff()');
call platform.guard('training.play', 'platform.is_staff()');
call platform.guard('training.played_role', 'platform.is_staff()');

-- Whoever holds the link of a participation reads through this alone: the brief of their own role, the stages that were opened, what was
-- given out to all or to their role; what is asked afterwards once all are open. The text of a play itself is shown to staff only.
create function training.own_parts()
  returns table (session_id uuid, role jsonb, stages jsonb, more boolean, questions jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
  select p.session_id, (p.text -> 'roles' -> (r.position - 1)) - 'people',
    coalesce((
      select jsonb_agg(
        s.stage - 'materialFor' || case when coalesce(s.stage ->> 'materialFor', r.position::text) = r.position::text
          then '{}' else '{"material": ""}' end::jsonb
        order by s.place)
      from jsonb_array_elements(p.text -> 'stages') with ordinality as s (stage, place) where s.place <= p.stages_opened
    ), '[]'),
    p.stages_opened < jsonb_array_length(p.text -> 'stages'),
    case when p.stages_opened < jsonb_array_length(p.text -> 'stages') then '[]' else p.text -> 'questions' end
  from training.participant x
    join training.played_role r on r.participant_id = x.id
    join training.play p on p.session_id = r.session_id
    join training.session t on t.id = p.session_id
    join training.gathering g on g.id = t.gathering_id
  where x.secret_mac = training.presented() and x.state = 'registered' and g.withdrawn_at is null
  order by t.starts_at, t.id
$$;
revoke all on function training.own_parts from public;
grant execute on function training.own_parts to mostura_app;
