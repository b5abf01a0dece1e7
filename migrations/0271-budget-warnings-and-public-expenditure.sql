-- Area: action. A budget line or heading that is nearly spent asks somebody to look at it; what they decided is kept.
-- The public reads what the partners spent under each heading in frozen periods, without the support to third parties.
create table action.budget_warning (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  heading text not null,
  line text not null,
  level text not null check (level in ('near', 'over')),
  spent_minor bigint not null,
  budget_minor bigint not null,
  currency text not null,
  reason text not null,
  noted_by uuid not null,
  noted_at timestamptz not null
);
comment on table action.budget_warning is 'What was decided about a line or heading that is nearly spent (near) or overspent (over). The line is empty for a whole heading. A note settles its level and what is below.';
create index warning_of_partner on action.budget_warning (action_id, partner_id, heading, line);
grant select, insert on action.budget_warning to mostura_app;

create view published.frozen_expenditure as
  select p.action_id, p.id as period_id, p.name, p.starts_on, p.ends_on, p.frozen_at, h.item ->> 'heading' as heading,
    (h.item ->> 'inPeriod')::bigint as in_period_minor, (h.item ->> 'spent')::bigint as spent_minor, f.content ->> 'currency' as currency
  from results.frozen_facts f
    join results.period p on p.id = f.period_id and p.frozen_at is not null
    join action.action a on a.id = p.action_id
    cross join lateral jsonb_array_elements(f.content -> 'headings') h (item)
  where not exists (
    select from jsonb_array_elements(a.definition::jsonb -> 'action' -> 'budgetHeadings') of_budget (heading)
    where of_budget.heading ->> 'key' = h.item ->> 'heading' and (of_budget.heading ->> 'thirdParties')::boolean
  );
comment on view published.frozen_expenditure is 'Own expenditure by heading as it was frozen. Support to third parties is left out: less what is published of sub-grants, it would tell a protected amount.';
grant select on published.frozen_expenditure to mostura_app, mostura_portal;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_expenditure_of_action;
revoke all on function privacy.empty_expenditure_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update action.budget_warning set line = '', reason = '' where action_id = of_action;
  perform privacy.empty_expenditure_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
