-- Area: grants. Who may not know a sub-grant reads its money in steps, and read the day on which it was signed, the day of each payment
-- and the end of each period as they are: an earlier copy of a public page named it by them. These days are read in quarters now, as the
-- public reads them.
create or replace view grants.counted_agreement as
  select a.id, a.action_id, a.organisation_id, a.partner_id, a.scope, a.jurisdiction, a.state,
    case when k.known then a.signed_on else grants.coarse_start(a.signed_on) end as signed_on,
    case when k.known then a.amount_minor else grants.coarse_amount(a.amount_minor) end as amount_minor, a.currency, k.known,
    case when k.known then a.number end as number,
    case when k.known then a.title end as title
  from grants.sub_grant_agreement a
    cross join lateral (
      select not (a.generalise_place or a.withhold_name or coalesce(a.delay_until > (select platform.today()), false))
        or coalesce(a.partner_id = (select platform.current_organisation()), false) or (select grants.knows_protected()) as known
    ) k;
create or replace view grants.counted_instalment as
  select i.id, i.agreement_id, i.number, i.state,
    case when a.known then i.paid_on else grants.coarse_start(i.paid_on) end as paid_on,
    case when a.known then i.amount_minor else grants.coarse_amount(i.amount_minor) end as amount_minor, i.currency
  from grants.instalment i join grants.counted_agreement a on a.id = i.agreement_id;
create or replace view grants.counted_report_value as
  select r.id as report_id, r.agreement_id, p.number as period,
    case when a.known then p.ends_on else grants.coarse_end(p.ends_on) end as ends_on, v.key, v.value
  from grants.report r
    join grants.report_value v on v.report_id = r.id
    join grants.reporting_period p on p.id = r.period_id
    join grants.counted_agreement a on a.id = r.agreement_id
  where r.state = 'approved';
create or replace view grants.counted_period as
  select p.agreement_id, p.number, case when a.known then p.due_on else grants.coarse_end(p.due_on) end as due_on, r.state as report_state
  from grants.reporting_period p
    join grants.counted_agreement a on a.id = p.agreement_id
    left join grants.report r on r.period_id = p.id;
