-- Areas: results, privacy. The risk register of the Action: risks with who answers for them, what is done, when they are looked at again, and what was written each time.
create table results.risk (
  id uuid primary key,
  action_id uuid not null references action.action,
  state text not null check (state in ('proposed', 'open', 'happened', 'closed')),
  title text not null,
  description text not null,
  category text not null,
  concerns text not null,
  likelihood integer not null check (likelihood between 1 and 5),
  impact integer not null check (impact between 1 and 5),
  owner_id uuid not null references network.organisation,
  owner_role text not null check (owner_role in ('programme_manager', 'grant_officer', 'finance_officer')),
  response text not null check (response in ('avoid', 'reduce', 'share', 'accept')),
  measures text not null,
  trigger_text text not null default '',
  trigger_rule text check (trigger_rule in ('spending_behind', 'reports_overdue', 'milestones_late', 'places_without_sub_grant')),
  trigger_from integer check (trigger_from between 1 and 100),
  review_on date not null,
  recorded_by uuid not null references people.person,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check ((trigger_rule is null) = (trigger_from is null))
);
comment on column results.risk.concerns is 'action, cluster:<key>, activity:<key>, or assumption:<hash of its English text>.';
comment on column results.risk.trigger_from is 'The value from which the rule says that the trigger has come: points, reports, milestones or jurisdictions.';
create index risk_of_action on results.risk (action_id, state);
create index risk_of_owner on results.risk (owner_id);
create index risk_recorded_by on results.risk (recorded_by);
grant select, insert, update (state, title, description, category, concerns, likelihood, impact, owner_id, owner_role, response, measures,
  trigger_text, trigger_rule, trigger_from, review_on, updated_at, version) on results.risk to mostura_app;

create table results.risk_entry (
  id uuid primary key,
  risk_id uuid not null references results.risk,
  kind text not null check (kind in ('record', 'accept', 'review', 'change', 'happen', 'close', 'reopen')),
  version integer not null,
  likelihood integer not null,
  impact integer not null,
  remark text not null default '',
  written_by uuid not null references people.person,
  written_at timestamptz not null
);
comment on table results.risk_entry is 'What was written about a risk at each step, with its likelihood and impact after it. Never changed.';
create unique index entry_of_risk on results.risk_entry (risk_id, version);
create index risk_entry_written_by on results.risk_entry (written_by);
grant select, insert on results.risk_entry to mostura_app;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_budget_versions_of_action;
revoke all on function privacy.empty_budget_versions_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.risk_entry set remark = '' where risk_id in (select id from results.risk where action_id = of_action);
  update results.risk set title = '–', description = '', measures = '', trigger_text = '' where action_id = of_action;
  perform privacy.empty_budget_versions_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
