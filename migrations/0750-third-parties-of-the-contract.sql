-- Area: action. What the contract says of financial support to third parties: its total, and the maximum for one of them. Calls, agreements,
-- the heading of the budget and the donor report are compared with both.
alter table action.contract
  add column third_parties_total_minor bigint check (third_parties_total_minor > 0 and third_parties_total_minor <= total_minor),
  add column third_party_ceiling_minor bigint
    check (third_party_ceiling_minor > 0 and third_party_ceiling_minor <= third_parties_total_minor);
comment on column action.contract.third_parties_total_minor is 'All financial support to third parties together; null where it was not entered.';
comment on column action.contract.third_party_ceiling_minor is 'The maximum for one third party, over all its sub-grants; null where it was not entered.';
