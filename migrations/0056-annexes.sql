-- Area: results. The annexes of a frozen period, as its records were when it was frozen: nobody changes them afterwards.
create table results.frozen_annexes (
  period_id uuid primary key references results.period,
  content jsonb not null,
  sha256 text not null
);
comment on table results.frozen_annexes is 'Counts by jurisdiction with small ones hidden, states of recommendations, cycles, partnerships, milestones: no person is in them.';
grant select, insert on results.frozen_annexes to mostura_app;
