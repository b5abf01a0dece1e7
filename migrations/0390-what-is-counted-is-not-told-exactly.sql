-- Area: grants. What counts every sub-grant told staff of other partners the exact amount of a protected one wherever it was the only
-- one of a sum. Whoever may not know a sub-grant reads its money, and each payment of it, in the steps that the public reads.
create or replace view grants.counted_agreement as
  select a.id, a.action_id, a.organisation_id, a.partner_id, a.scope, a.jurisdiction, a.state, a.signed_on,
    case when k.known then a.amount_minor else grants.coarse_amount(a.amount_minor) end as amount_minor, a.currency, k.known,
    case when k.known then a.number end as number,
    case when k.known then a.title end as title
  from grants.sub_grant_agreement a
    cross join lateral (
      select not (a.generalise_place or a.withhold_name or coalesce(a.delay_until > (select platform.today()), false))
        or coalesce(a.partner_id = (select platform.current_organisation()), false) or (select grants.knows_protected()) as known
    ) k;

create view grants.counted_instalment as
  select i.id, i.agreement_id, i.number, i.state, i.paid_on,
    case when a.known then i.amount_minor else grants.coarse_amount(i.amount_minor) end as amount_minor, i.currency
  from grants.instalment i join grants.counted_agreement a on a.id = i.agreement_id;
grant select on grants.counted_instalment to mostura_app;
