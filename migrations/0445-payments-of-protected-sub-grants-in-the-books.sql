-- Areas: action, grants. Staff of other partners read in the books the number, the day, the amount and the reference of each payment of a
-- protected sub-grant. As with counted instalments (0416), who may not know the sub-grant reads the day in quarters and the amount in
-- steps, in the currency of the Action: the steps of another one would be finer. Its number and reference, its rate, what tells its day
-- and what people wrote of it are left out.
alter table action.expenditure add column agreement_id uuid references grants.sub_grant_agreement,
  add check (agreement_id is null or from_payment);
comment on column action.expenditure.agreement_id is 'The sub-grant of a payment or recovery. A payment without one is read by those alone who know every sub-grant, and its partner.';
create index expenditure_of_agreement on action.expenditure (agreement_id);
update action.expenditure e set agreement_id = a.id
  from grants.sub_grant_agreement a
  where e.from_payment and a.action_id = e.action_id and a.partner_id = e.partner_id and starts_with(e.description, a.number || ' / ');
-- What was booked before 0270 does not say that it was a payment.
update action.expenditure e set from_payment = true, agreement_id = a.id
  from grants.sub_grant_agreement a join grants.instalment i on i.agreement_id = a.id and i.state = 'paid'
  where not e.from_payment and e.corrects_id is null and a.action_id = e.action_id and a.partner_id = e.partner_id
    and e.spent_on = i.paid_on and e.original_minor = i.amount_minor and e.original_currency = i.currency
    and e.description = a.number || ' / ' || i.number;
-- Of an Action whose accounts are closed day and amount alone tell the sub-grant, where no other has them; and that an entry was a payment,
-- where no other entry has them.
update action.expenditure e set from_payment = true, agreement_id = paid.agreement_id
  from (
    select e.id, (array_agg(a.id))[1] as agreement_id
    from action.expenditure e
      join grants.sub_grant_agreement a on a.action_id = e.action_id and a.partner_id = e.partner_id
      join grants.instalment i on i.agreement_id = a.id and i.state = 'paid' and i.paid_on = e.spent_on and i.amount_minor = e.original_minor
        and i.currency = e.original_currency
    where e.description = '' and e.agreement_id is null and e.corrects_id is null and (e.from_payment or not exists (
      select from action.expenditure o
      where o.id <> e.id and o.action_id = e.action_id and o.partner_id = e.partner_id and o.spent_on = e.spent_on
        and o.original_minor = e.original_minor and o.original_currency = e.original_currency))
    group by e.id having count(distinct a.id) = 1
  ) paid
  where e.id = paid.id;
-- Where no more entries have them than there are such payments, each was one, of a sub-grant that is not known any more.
update action.expenditure e set from_payment = true
  where not e.from_payment and e.description = '' and e.corrects_id is null and (
    select count(*) from action.expenditure o
    where o.action_id = e.action_id and o.partner_id = e.partner_id and o.spent_on = e.spent_on and o.original_minor = e.original_minor
      and o.original_currency = e.original_currency and o.corrects_id is null
  ) <= (
    select count(*) from grants.sub_grant_agreement a join grants.instalment i on i.agreement_id = a.id and i.state = 'paid'
    where a.action_id = e.action_id and a.partner_id = e.partner_id and i.paid_on = e.spent_on and i.amount_minor = e.original_minor
      and i.currency = e.original_currency
  );
update action.expenditure c set from_payment = true, agreement_id = e.agreement_id
  from action.expenditure e where e.id = c.corrects_id and e.from_payment and c.agreement_id is null;

create view action.readable_expenditure as
  select e.id, e.action_id, e.partner_id, e.heading, k.known,
    case when k.known then e.spent_on else grants.coarse_start(e.spent_on) end as spent_on,
    case when k.known then e.description end as description,
    case when k.known then e.document_reference end as document_reference,
    case when k.known then e.original_minor else c.amount_minor end as original_minor,
    case when k.known then e.original_currency else e.currency end as original_currency,
    case when k.known then e.rate end as rate,
    case when k.known then e.rate_month end as rate_month,
    case when k.known then e.amount_minor else c.amount_minor end as amount_minor,
    e.currency,
    case when k.known then e.supplier else '' end as supplier,
    case when k.known then e.line else '' end as line,
    case when k.known then e.questions else '{}' end as questions,
    case when k.known then e.confirmed_because end as confirmed_because,
    e.from_payment, e.corrects_id
  from action.expenditure e
    left join grants.sub_grant_agreement a on a.id = e.agreement_id
    cross join lateral (select sign(e.amount_minor)::bigint * grants.coarse_amount(abs(e.amount_minor)) as amount_minor) c
    cross join lateral (
      select not e.from_payment
        or coalesce(not (a.generalise_place or a.withhold_name or coalesce(a.delay_until > (select platform.today()), false)), false)
        or coalesce(e.partner_id = (select platform.current_organisation()), false) or (select grants.knows_protected()) as known
    ) k;
grant select on action.readable_expenditure to mostura_app;
