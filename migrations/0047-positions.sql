-- Area: advocacy. Where bodies stand on an issue and how much they can move it: working papers of the team, shut to everybody else.
create table advocacy.position (
  id uuid primary key,
  action_id uuid not null references action.action,
  body_id uuid not null references advocacy.addressee,
  recommendation_id uuid references advocacy.recommendation,
  standard_id uuid references matrix.standard,
  alignment integer not null check (alignment between -2 and 2),
  interest integer not null check (interest between 0 and 3),
  influence integer not null check (influence between 0 and 3),
  dated_on date not null,
  source text not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  check (num_nonnulls(recommendation_id, standard_id) = 1)
);
comment on table advocacy.position is 'Of bodies, never of people. Nothing of it is published or leaves the team.';
comment on column advocacy.position.alignment is 'From -2, against it, to 2, for it.';
create index position_of_recommendation on advocacy.position (recommendation_id, body_id, dated_on desc);
create index position_of_standard on advocacy.position (standard_id, body_id, dated_on desc);
create index position_by_body on advocacy.position (body_id);
create index position_of_action on advocacy.position (action_id);
grant select, insert, update on advocacy.position to mostura_app;
grant select on advocacy.body to mostura_app;
call platform.guard('advocacy.position', 'platform.is_staff()');
