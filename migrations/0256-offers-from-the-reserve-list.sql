-- Area: grants. What becomes free in a lot is offered to the next of its reserve list that fits, until a day.
create table grants.reserve_offer (
  id uuid primary key,
  application_id uuid not null unique references grants.application,
  lot_id uuid not null references grants.lot,
  organisation_id uuid not null,
  amount_minor int8 not null check (amount_minor > 0),
  currency text not null,
  answer_by date not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'declined')),
  answered_by uuid,
  answered_at timestamptz,
  check ((state = 'offered') = (answered_at is null) and (answered_at is null) = (answered_by is null))
);
create index offer_of_lot on grants.reserve_offer (lot_id);
create index offers_open on grants.reserve_offer (answer_by) where state = 'offered';
grant select, insert, update on grants.reserve_offer to mostura_app;
call platform.guard('grants.reserve_offer', 'organisation_id = platform.current_organisation() or platform.is_staff()');

-- What each agreement holds of its lot's envelope, protected or not: a sum that leaves one out is wrong.
create view grants.held_agreement as
  select a.application_id, a.state, a.amount_minor,
    (select coalesce(sum(i.amount_minor), 0)::int8 from grants.instalment i where i.agreement_id = a.id and i.state = 'paid') as paid_minor
  from grants.sub_grant_agreement a;
grant select on grants.held_agreement to mostura_app;
