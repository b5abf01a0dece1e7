-- Area: results. The plan of a milestone names the budget heading that pays for it and the milestone that comes before it.
alter table results.milestone_plan
  add column heading text,
  add column follows text check (follows like '%/%');
comment on column results.milestone_plan.heading is 'The key of the budget heading; null: as the work plan of the Action names it.';
comment on column results.milestone_plan.follows is 'The milestone that must be reached before, as activity/milestone; null: none is recorded.';
