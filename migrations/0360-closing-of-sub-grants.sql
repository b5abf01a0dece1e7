-- Area: grants. The closing of a sub-grant: what was bought, what both sides confirmed, and what is paid back.
create table grants.asset (
  id uuid primary key,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  name text not null,
  cost_minor int8 not null check (cost_minor > 0),
  currency text not null,
  fate text not null check (fate in ('kept', 'transferred', 'used_up')),
  receiver text not null default '',
  entered_by uuid not null,
  entered_at timestamptz not null
);
comment on table grants.asset is 'Equipment bought with a sub-grant, and what becomes of it.';
create index asset_of_agreement on grants.asset (agreement_id);
grant select, insert, update, delete on grants.asset to mostura_app;
call platform.guard('grants.asset', 'organisation_id = platform.current_organisation() or platform.is_staff()');

create table grants.closing (
  agreement_id uuid primary key references grants.sub_grant_agreement,
  organisation_id uuid not null,
  currency text not null,
  paid_minor int8 not null check (paid_minor >= 0),
  accepted_minor int8 not null check (accepted_minor >= 0),
  final_minor int8 not null check (final_minor >= 0),
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  keep_until date,
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (keep_until is null))
);
comment on table grants.closing is 'The balance of a sub-grant as its sub-grantee confirmed it; final once the other side closed it.';
comment on column grants.closing.final_minor is 'The final grant: the share of the accepted expenditure that co-financing leaves, at most the amount agreed.';
grant select, insert, update, delete on grants.closing to mostura_app;
call platform.guard('grants.closing', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.keep_final('closing of a sub-grant', 'grants.closing', 'r.closed_at is not null',
  '{agreement_id,organisation_id,currency,paid_minor,accepted_minor,final_minor,confirmed_by,confirmed_at,closed_by,closed_at,keep_until}');

alter table grants.sub_grant_agreement add column closing_return_reason text not null default '';
comment on column grants.sub_grant_agreement.closing_return_reason is 'What the sub-grantee corrects before it confirms the balance again; empty otherwise.';

create table grants.recovery (
  agreement_id uuid primary key references grants.closing,
  organisation_id uuid not null,
  amount_minor int8 not null check (amount_minor > 0),
  currency text not null,
  reason text not null,
  due_on date not null
);
comment on table grants.recovery is 'What was paid and is not part of the final grant: the sub-grantee pays it back by a day.';
grant select, insert, update on grants.recovery to mostura_app;
call platform.guard('grants.recovery', 'organisation_id = platform.current_organisation() or platform.is_staff()');

create table grants.recovery_receipt (
  id uuid primary key,
  agreement_id uuid not null references grants.recovery,
  organisation_id uuid not null,
  amount_minor int8 not null check (amount_minor > 0),
  currency text not null,
  received_on date not null,
  reference text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index receipt_of_recovery on grants.recovery_receipt (agreement_id);
grant select, insert, update on grants.recovery_receipt to mostura_app;
call platform.guard('grants.recovery_receipt', 'organisation_id = platform.current_organisation() or platform.is_staff()');

create or replace view grants.ledger_record as
  with agreement as (
    select a.id, a.application_id, a.action_id, a.partner_id, a.organisation_id, a.jurisdiction, a.signed_on, a.state, a.amount_minor, a.currency,
      not (a.generalise_place or a.withhold_name or coalesce(a.delay_until > (select platform.today()), false))
        or coalesce(a.partner_id = (select platform.current_organisation()), false) or (select grants.knows_protected()) as known
    from grants.sub_grant_agreement a
  )
  select g.application_id, g.action_id, g.known, r.measure, r.minor, r.booked_on, g.currency
  from agreement g cross join lateral (
    select 'contracted' as measure, g.amount_minor as minor, g.signed_on as booked_on where g.signed_on is not null
    union all
    select 'paid', i.amount_minor, i.paid_on from grants.instalment i where i.agreement_id = g.id and i.state = 'paid'
    union all
    select 'accepted', sum(l.amount_minor)::int8, (t.approved_at at time zone 'Europe/Belgrade')::date
      from grants.report t join grants.expenditure_line l on l.report_id = t.id and l.state = 'accepted'
      where t.agreement_id = g.id and t.state = 'approved' group by t.id
    union all
    select 'recovered', c.amount_minor, c.received_on from grants.recovery_receipt c where c.agreement_id = g.id
  ) r;
