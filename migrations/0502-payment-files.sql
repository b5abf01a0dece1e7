-- Areas: grants, privacy. The account that a partner pays from, entered by one person and confirmed by another, and the files that are made for its bank.
create table grants.paying_account (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  holder text not null check (length(holder) between 1 and 70),
  iban text not null check (iban ~ '^([A-Z]{2}[0-9]{2}[A-Z0-9]{11,30})?$'),
  bic text not null default '' check (bic ~ '^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$'),
  format text not null check (format in ('pain.001.001.03', 'pain.001.001.09')),
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'refused', 'replaced')),
  proposed_by uuid references people.person,
  proposed_at timestamptz not null,
  decided_by uuid references people.person,
  decided_at timestamptz,
  check ((state = 'proposed') = (decided_at is null)),
  check (state not in ('confirmed', 'replaced') or decided_by is distinct from proposed_by)
);
comment on column grants.paying_account.iban is 'Empty after the retention of the Action, as is the BIC.';
comment on table grants.paying_account is 'Each account for good. A partner pays from the confirmed one: it is replaced when another is confirmed.';
create unique index paying_account_proposed on grants.paying_account (partner_id) where state = 'proposed';
create unique index paying_account_confirmed on grants.paying_account (partner_id) where state = 'confirmed';
create index paying_account_of_partner on grants.paying_account (partner_id, proposed_at desc, id);
create index paying_account_of_action on grants.paying_account (action_id);
create index paying_account_proposed_by on grants.paying_account (proposed_by);
create index paying_account_decided_by on grants.paying_account (decided_by);
grant select, insert, update (state, decided_by, decided_at) on grants.paying_account to mostura_app;
call platform.guard('grants.paying_account', 'partner_id = platform.current_organisation() or platform.is_system()');
call platform.keep_final('account that a partner no longer pays from', 'grants.paying_account', 'r.state in (''refused'', ''replaced'')',
  '{id,action_id,partner_id,holder,iban,bic,format,state,proposed_at,decided_at}');

create table grants.payment_file (
  id uuid primary key,
  action_id uuid not null references action.action,
  partner_id uuid not null references network.organisation,
  number integer not null check (number > 0),
  account_id uuid not null references grants.paying_account,
  format text not null check (format in ('pain.001.001.03', 'pain.001.001.09', 'csv')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  pay_on date not null,
  payments integer not null check (payments > 0),
  total_minor bigint not null check (total_minor > 0),
  content text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by uuid references people.person,
  made_at timestamptz not null,
  unique (partner_id, number)
);
comment on column grants.payment_file.content is 'The file as it was given to the bank, with the names and accounts of those who are paid. Empty after the retention of the last agreement in it; its hash stays.';
create index payment_file_of_action on grants.payment_file (action_id);
create index payment_file_of_account on grants.payment_file (account_id);
create index payment_file_made_by on grants.payment_file (made_by);
grant select, insert on grants.payment_file to mostura_app;
call platform.guard('grants.payment_file', 'partner_id = platform.current_organisation() or platform.is_system()');

create table grants.payment_file_item (
  file_id uuid not null references grants.payment_file,
  instalment_id uuid not null references grants.instalment,
  agreement_id uuid not null references grants.sub_grant_agreement,
  partner_id uuid not null references network.organisation,
  account text not null,
  amount_minor bigint not null check (amount_minor > 0),
  again boolean not null,
  primary key (file_id, instalment_id)
);
comment on column grants.payment_file_item.again is 'The person who made the file said that the instalment was in another one already.';
create index payment_file_item_of_instalment on grants.payment_file_item (instalment_id);
create index payment_file_item_of_agreement on grants.payment_file_item (agreement_id);
create index payment_file_item_of_partner on grants.payment_file_item (partner_id);
grant select, insert on grants.payment_file_item to mostura_app;
call platform.guard('grants.payment_file_item', 'partner_id = platform.current_organisation() or platform.is_system()');

create function privacy.empty_payment_files(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  with gone as (update grants.payment_file_item set account = '' where agreement_id = any (agreements) returning file_id)
    update grants.payment_file f set content = '' where f.id in (select file_id from gone)
      -- An update is not seen by the statement that makes it: what goes now is left out by its agreement.
      and not exists (select from grants.payment_file_item i where i.file_id = f.id and i.account <> '' and i.agreement_id <> all (agreements));
$$;
revoke all on function privacy.empty_payment_files from public;
grant execute on function privacy.empty_payment_files to mostura_app;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_paying_accounts;
revoke all on function privacy.empty_before_paying_accounts from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update grants.paying_account set holder = '–', iban = '', bic = '' where action_id = of_action;
  perform privacy.empty_before_paying_accounts(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
