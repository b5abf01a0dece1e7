-- Area: grants. Draws of assessors for all applications of a call at once. What a draw was made from is kept with its seed: anybody can make it
-- again and gets the same assignments.
create table grants.assessor_draw (
  id uuid primary key,
  call_id uuid not null references grants.call,
  number integer not null check (number > 0),
  seed text not null,
  drawn_from jsonb not null check (jsonb_typeof(drawn_from) = 'object'),
  drawn_by uuid not null references people.person,
  drawn_at timestamptz not null,
  unique (call_id, number)
);
comment on table grants.assessor_draw is 'A draw of assessors. Rows are only added.';
comment on column grants.assessor_draw.seed is 'Made of the hashes of the submitted applications, so that nobody chooses it.';
comment on column grants.assessor_draw.drawn_from is
  '{ applications: [{ id, needs, barred: [person] }], assessors: [{ id, load }], leftOut: [person] }: with the seed, all that the draw depends on.';
create index assessor_draw_by on grants.assessor_draw (drawn_by);
grant select, insert on grants.assessor_draw to mostura_app;
call platform.guard('grants.assessor_draw', 'platform.is_staff()');

alter table grants.assignment add column draw_id uuid references grants.assessor_draw;
comment on column grants.assignment.draw_id is 'The draw that made it; null where an officer chose the assessor.';
create index assignment_of_draw on grants.assignment (draw_id) where draw_id is not null;
