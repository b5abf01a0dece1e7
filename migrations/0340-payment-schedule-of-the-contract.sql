-- Area: action. The contract's facts get its payment schedule and the rule for further pre-financing. The shares are what EU grant
-- contracts usually say, as far as we remember: each contract replaces them.
alter table action.contract
  add column prefinancing_minor bigint check (prefinancing_minor > 0),
  add column further_minor bigint check (further_minor >= 0),
  add column forecast_percent integer not null default 100 check (forecast_percent between 1 and 100),
  add column last_spent_percent integer not null default 70 check (last_spent_percent between 0 and 100),
  add column before_spent_percent integer not null default 100 check (before_spent_percent between 0 and 100),
  add column ceiling_percent integer not null default 90 check (ceiling_percent between 1 and 100),
  add column forecast_months integer not null default 12 check (forecast_months between 1 and 60);
comment on column action.contract.prefinancing_minor is 'The first pre-financing; null where it was not entered.';
comment on column action.contract.further_minor is 'All further pre-financing together; what is left of the contribution is the balance.';
comment on column action.contract.forecast_percent is 'Share of the forecast, as far as the authority finances it, that a further pre-financing pays.';
comment on column action.contract.last_spent_percent is 'Share of the latest payment that must be spent before the next may be requested.';
comment on column action.contract.before_spent_percent is 'The same share of all payments before the latest.';
comment on column action.contract.ceiling_percent is 'Maximum of all pre-financing together, as a share of the contribution.';
comment on column action.contract.forecast_months is 'Months of the period that a forecast is for.';
