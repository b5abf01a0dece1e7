-- Area: action. The budget line by line as the contract prints it, and its versions: approved, and changed by notification or addendum.
alter table action.budget_line
  add column unit text not null default '',
  add column units numeric(12, 4) check (units > 0),
  add column unit_value_minor bigint check (unit_value_minor >= 0),
  add column years bigint[] not null default '{}',
  add column justification text not null default '',
  add check ((units is null) = (unit_value_minor is null));
comment on column action.budget_line.units is 'Number of units; with unit_value_minor it gives the amount, rounded to a minor unit. Both are null for a lump sum.';
comment on column action.budget_line.years is 'What of the amount is planned for each year of the Action, the first one first; empty where that is not known.';

create table action.budget_version (
  id uuid primary key,
  action_id uuid not null references action.action,
  number integer not null check (number > 0),
  kind text not null check (kind in ('approved', 'notification', 'addendum')),
  dated_on date not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  unique (action_id, number)
);
comment on table action.budget_version is 'The latest row of an Action holds, none is overwritten. Its lines are all lines of the budget as they were then.';
grant select, insert on action.budget_version to mostura_app;

create table action.budget_version_line (
  version_id uuid not null references action.budget_version,
  position integer not null,
  partner_id uuid not null references network.organisation,
  heading text not null,
  description text not null,
  unit text not null,
  units numeric(12, 4),
  unit_value_minor bigint,
  amount_minor bigint not null check (amount_minor >= 0),
  years bigint[] not null,
  justification text not null,
  currency text not null,
  primary key (version_id, position)
);
grant select, insert on action.budget_version_line to mostura_app;
grant update on action.budget_line to mostura_app;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_replies_of_action;
revoke all on function privacy.empty_replies_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update action.budget_line set unit = '', justification = '' where action_id = of_action;
  update action.budget_version_line l set description = '', unit = '', justification = ''
    from action.budget_version v where v.id = l.version_id and v.action_id = of_action;
  update action.budget_version set reason = '' where action_id = of_action;
  perform privacy.empty_replies_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
