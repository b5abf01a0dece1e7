-- Area: training. Beside that somebody was at a half-day: that they came late, or left early. The half-day counts; its hours count half.
alter table training.check_in
  add column came_late boolean not null default false,
  add column left_early boolean not null default false;
grant update (came_late, left_early) on training.check_in to mostura_app;
