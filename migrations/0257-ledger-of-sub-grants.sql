-- Area: grants. What each sub-grant agreement contracted, was paid and accounted for: of protected ones the sums, to those who do not know them without their organisation.
create view grants.ledger_record as
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
    select 'accepted', sum(l.amount_minor)::int8, (t.approved_at at time zone 'UTC')::date
      from grants.report t join grants.expenditure_line l on l.report_id = t.id and l.state = 'accepted'
      where t.agreement_id = g.id and t.state = 'approved' group by t.id
  ) r;
grant select on grants.ledger_record to mostura_app;
