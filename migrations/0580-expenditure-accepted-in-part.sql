-- Area: grants. What of an expenditure was refused: nothing, a part of it, or all. What is counted as spent or accepted is the rest.
alter table grants.expenditure_line add column refused_minor int8 not null default 0;
comment on column grants.expenditure_line.refused_minor is 'What of the amount is not accepted, in the currency of the agreement. All of it where the expenditure is rejected.';
update grants.expenditure_line set refused_minor = amount_minor where state = 'rejected';
alter table grants.expenditure_line add constraint refused_of_its_amount check (
  case state when 'rejected' then refused_minor = amount_minor
    when 'accepted' then refused_minor = 0 or refused_minor between 1 and amount_minor - 1 and rule is not null and query is not null
    else refused_minor = 0 end);

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
    select 'accepted', sum(l.amount_minor - l.refused_minor)::int8, (t.approved_at at time zone 'Europe/Belgrade')::date
      from grants.report t join grants.expenditure_line l on l.report_id = t.id and l.state = 'accepted'
      where t.agreement_id = g.id and t.state = 'approved' group by t.id
    union all
    select 'recovered', c.amount_minor, c.received_on from grants.recovery_receipt c where c.agreement_id = g.id
  ) r;
