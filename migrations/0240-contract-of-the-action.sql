-- Area: action. What the contract with the contracting authority says: entered by the coordinator, with its history.
create table action.contract (
  id uuid primary key,
  action_id uuid not null references action.action,
  number text,
  starts_on date,
  ends_on date check (ends_on > starts_on),
  total_minor bigint check (total_minor > 0),
  contribution_minor bigint check (contribution_minor > 0 and contribution_minor <= total_minor),
  currency text not null,
  transfer_percent integer not null check (transfer_percent between 0 and 100),
  warning_percent integer not null check (warning_percent between 1 and 100),
  report_days integer not null check (report_days between 1 and 366),
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null
);
comment on table action.contract is 'The latest row of an Action holds, none is overwritten. Amounts in minor units of the currency.';
comment on column action.contract.transfer_percent is 'How much of a heading may be moved without an addendum.';
comment on column action.contract.warning_percent is 'From which share of a heading the managers are warned.';
comment on column action.contract.report_days is 'Days from the end of a period in which its report is due.';
create index contract_of_action on action.contract (action_id, set_at desc);
grant select, insert on action.contract to mostura_app;

create view published.contract_period as
  select distinct on (action_id) action_id, starts_on, ends_on from action.contract order by action_id, set_at desc, id;
comment on view published.contract_period is 'The days of the Action by its contract: the number, the amounts and the reasons stay with the staff.';
grant select on published.contract_period to mostura_app, mostura_portal;
