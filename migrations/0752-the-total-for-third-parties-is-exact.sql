-- Area: grants. Whether an agreement passes the contract's total for third parties was decided on sums in which protected sub-grants of other
-- partners count in steps: it could be signed above the total, or refused below it. It is decided on exact sums, and yes or no is all that is told.
create function grants.passes_contract(of_agreement uuid, wanted_minor bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(wanted_minor + (
      select coalesce(sum(case when o.state = 'signed' then o.amount_minor
        else (select coalesce(sum(i.amount_minor), 0) from grants.instalment i where i.agreement_id = o.id and i.state = 'paid') end), 0)
      from grants.sub_grant_agreement o
      where o.action_id = a.action_id and o.currency = a.currency and o.id <> a.id and o.state in ('signed', 'completed', 'terminated')
    ) > (select c.third_parties_total_minor from action.contract c where c.action_id = a.action_id order by c.set_at desc, c.id limit 1), false)
  from grants.sub_grant_agreement a where a.id = of_agreement
$$;
comment on function grants.passes_contract is 'Whether an agreement with this amount and what all others promise pass the contract; no where it says no total. Of one that is over, what was paid counts.';

-- The system, the two sides of an agreement, and who knows every sub-grant.
create function grants.must_be_side(of_agreement uuid) returns void
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if current_setting('role') = 'none' and session_user = current_user or platform.is_system() or grants.knows_protected()
    or exists (select from grants.sub_grant_agreement a where a.id = of_agreement
      and platform.current_organisation() in (a.partner_id, a.organisation_id)) then
    return;
  end if;
  raise exception 'this is asked by a side of the agreement' using errcode = 'insufficient_privilege';
end $$;
call platform.ask_first('grants.passes_contract(uuid, bigint)', 'grants.must_be_side(of_agreement)');
revoke all on function grants.passes_contract, grants.must_be_side from public;
grant execute on function grants.passes_contract to mostura_app;
