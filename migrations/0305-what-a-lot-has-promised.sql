-- Area: grants. Which agreements of a lot the reader knows: a protected one holds its money under no name.
create or replace view grants.held_agreement as
  select a.application_id, a.state, a.amount_minor,
    (select coalesce(sum(i.amount_minor), 0)::int8 from grants.instalment i where i.agreement_id = a.id and i.state = 'paid') as paid_minor,
    not (a.generalise_place or a.withhold_name or coalesce(a.delay_until > (select platform.today()), false))
      or coalesce(a.partner_id = (select platform.current_organisation()), false) or (select grants.knows_protected()) as known
  from grants.sub_grant_agreement a;

-- What each told application of a lot may hold, whoever looks: whoever accepts an offer sees no others, and their answer depends on the sum.
create view grants.lot_holding as
  select r.lot_id, r.amount_minor, a.state,
    s.state as agreement_state, s.amount_minor as agreement_minor, s.paid_minor,
    f.state as offer_state, f.amount_minor as offer_minor, f.answer_by
  from grants.decision d join grants.ranking_row r on r.ranking_id = d.ranking_id join grants.application a on a.id = r.application_id
    left join grants.held_agreement s on s.application_id = a.id left join grants.reserve_offer f on f.application_id = a.id
  where d.communicated_at is not null;
grant select on grants.lot_holding to mostura_app;
