-- Areas: action, privacy. An exchange rate that nothing was converted by is corrected with a reason; each correction is kept.
create table action.rate_correction (
  id uuid primary key,
  action_id uuid not null references action.action,
  currency text not null,
  month date not null,
  rate_before numeric not null check (rate_before > 0),
  rate_after numeric not null check (rate_after > 0),
  source_before text not null,
  reason text not null,
  corrected_by uuid not null references people.person,
  corrected_at timestamptz not null,
  foreign key (currency, month) references action.exchange_rate,
  check (rate_before <> rate_after)
);
comment on table action.rate_correction is 'What a rate was before it was corrected and after, and why. Never changed.';
create index rate_corrections on action.rate_correction (currency, month, corrected_at);
create index rate_corrections_of_action on action.rate_correction (action_id, corrected_at desc);
create index rate_corrected_by on action.rate_correction (corrected_by);
grant select, insert on action.rate_correction to mostura_app;

-- Which rates are used: asked for each rate of the list and before each correction.
create index expenditure_by_rate on action.expenditure (original_currency, rate_month) where rate_month is not null;
create index line_by_rate on grants.expenditure_line (original_currency, rate_month) where rate_month is not null;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_risks_of_action;
revoke all on function privacy.empty_risks_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update action.rate_correction set reason = '' where action_id = of_action;
  perform privacy.empty_risks_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
