-- Area: results. When a milestone of the work plan is to be reached, and by whom: with its history, as targets are.
create table results.milestone_plan (
  id uuid primary key,
  action_id uuid not null references action.action,
  activity text not null,
  milestone text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  partner_id uuid references network.organisation,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null
);
comment on table results.milestone_plan is 'The latest row of a milestone holds, none is overwritten. A milestone without a row has what the work plan of the Action says.';
create index milestone_plan_of_milestone on results.milestone_plan (action_id, activity, milestone, set_at desc);
create index milestone_plan_of_partner on results.milestone_plan (partner_id);
grant select, insert on results.milestone_plan to mostura_app;

create view published.milestone_plan as
  select distinct on (p.action_id, p.activity, p.milestone) p.action_id, p.activity, p.milestone, p.starts_on, p.ends_on, o.name as partner_name
  from results.milestone_plan p left join network.organisation o on o.id = p.partner_id
  order by p.action_id, p.activity, p.milestone, p.set_at desc, p.id;
grant select on published.milestone_plan to mostura_app, mostura_portal;
