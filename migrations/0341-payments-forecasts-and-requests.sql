-- Area: results. What the contracting authority paid, what the partners expect to spend next, and each request for payment as it was made.
create table results.payment_received (
  id uuid primary key,
  action_id uuid not null references action.action,
  number integer not null check (number between 1 and 99),
  received_on date not null,
  amount_minor bigint not null check (amount_minor <> 0),
  currency text not null,
  reference text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
comment on table results.payment_received is 'Money received from the contracting authority. Number 1 is the first pre-financing; entries of one number add up, a negative one corrects.';
create index payment_received_of_action on results.payment_received (action_id, number, received_on);
grant select, insert on results.payment_received to mostura_app;

create table results.forecast_entry (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  heading text not null,
  starts_on date not null,
  amount_minor bigint check (amount_minor >= 0),
  currency text not null,
  entered_by uuid not null,
  entered_at timestamptz not null
);
comment on table results.forecast_entry is 'What a partner expects to spend under a heading in the period that starts on a day. The latest row holds; without an amount the budget left is taken.';
create index forecast_of_period on results.forecast_entry (action_id, starts_on, partner_id, heading, entered_at desc);
grant select, insert on results.forecast_entry to mostura_app;

create table results.payment_request (
  id uuid primary key,
  action_id uuid not null references action.action,
  number integer not null check (number > 0),
  content jsonb not null,
  sha256 text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  unique (action_id, number)
);
comment on table results.payment_request is 'A request for payment as it was made: position, forecast and amounts. Nobody changes one.';
grant select, insert on results.payment_request to mostura_app;
call platform.keep_final('request for payment', 'results.payment_request', 'r.number > 0',
  '{id,action_id,number,content,sha256,made_by,made_at}');

alter function privacy.empty_action(uuid, timestamptz) rename to empty_payments_of_action;
revoke all on function privacy.empty_payments_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.payment_received set reference = '' where action_id = of_action;
  perform privacy.empty_payments_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
