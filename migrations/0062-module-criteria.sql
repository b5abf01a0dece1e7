-- Area: training. Which criteria of evaluation grids a module of the curriculum teaches.
create table training.module_criterion (
  module_id uuid not null references training.module,
  criterion text not null,
  tied_by uuid not null,
  tied_at timestamptz not null,
  primary key (module_id, criterion)
);
comment on table training.module_criterion is 'A module teaches what a criterion asks for. A criterion is its key: it is the same in the grid of every call that has it, whatever the call.';
grant select, insert, delete on training.module_criterion to mostura_app;
