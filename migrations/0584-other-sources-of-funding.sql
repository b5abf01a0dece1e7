-- Areas: action, privacy. What the contract says of co-financing, and what came in beside the contribution: co-financing and bank interest.
alter table action.contract add column cofinancing text not null default '';
comment on column action.contract.cofinancing is 'One line a source: its name, a semicolon, and its amount in the Action''s currency as a plain decimal. Empty where none was entered.';

create table action.income (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  kind text not null check (kind in ('cofinancing', 'bank_interest')),
  source text not null,
  received_on date not null,
  original_minor bigint not null check (original_minor <> 0),
  original_currency text not null,
  rate numeric not null,
  rate_month date,
  amount_minor bigint not null,
  currency text not null,
  note text not null default '',
  questions text[] not null default '{}',
  confirmed_because text,
  corrects_id uuid unique references action.income,
  recorded_by uuid not null references people.person,
  created_at timestamptz not null,
  check (cardinality(questions) = 0 or confirmed_because is not null)
);
comment on table action.income is 'What partners received beside the contribution. An entry is neither changed nor deleted: a counter-entry takes it back.';
comment on column action.income.source is 'Who gave it: a source of the contract, or the bank.';
create index income_of_action on action.income (action_id, received_on desc);
create index income_partner on action.income (partner_id);
create index income_recorded_by on action.income (recorded_by);
grant select, insert on action.income to mostura_app;
call platform.guard('action.income', 'platform.is_staff()');
-- Read by all staff, and written by the partner who received it.
drop policy own_or_staff on action.income;
create policy staff_read on action.income for select to mostura_app using ((select platform.is_staff()));
create policy partner_records on action.income for insert to mostura_app
  with check ((select platform.is_staff()) and partner_id = (select platform.current_organisation()));

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_income_of_action;
revoke all on function privacy.empty_before_income_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update action.income set source = '', note = '', confirmed_because = case when confirmed_because is null then null else '' end
    where action_id = of_action;
  update action.contract set cofinancing = '' where action_id = of_action;
  perform privacy.empty_before_income_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
