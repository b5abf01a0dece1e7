-- Area: grants. Which agreements of a lot the reader knows: a protected one holds its money under no name.
create or replace view grants.held_agreement as
  select a.application_id, a.state, a.amount_minor,
    (select coalesce(sum(i.amount_minor), 0)::int8 from grants.instalment i where i.agreement_id = a.id and i.state = 'paid') as paid_minor,
    not (a.generalise_place or a.withhold_name or coalesce(a.delay_until > (select platform.today()), false))
      or coalesce(a.partner_id = (select platform.current_organisation()), false) or (select grants.knows_protected()) as known
  from grants.sub_grant_agreement a;
