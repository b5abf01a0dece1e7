-- Area: grants. Who of the staff knows a protected sub-grant: the partner that granted it, the coordinator, the contracting authority
-- and data protection officers. Row-level security says so once, for every query that shows a sub-grant.
create function grants.knows_protected() returns boolean language sql stable as $$
  select platform.is_staff() and (
    -- Jobs and the system itself.
    platform.current_person() is null
    or exists (
      select from network.organisation o
        left join action.participation p on p.organisation_id = o.id and p.role in ('coordinator', 'contracting_authority')
      where o.id = platform.current_organisation() and (o.kind = 'contracting_authority' or p.organisation_id is not null)
    )
    or exists (
      select from people.membership m
      where m.person_id = platform.current_person() and m.organisation_id = platform.current_organisation()
        and m.role = 'data_protection_officer' and m.until is null
    ))
$$;

drop policy own_or_staff on grants.sub_grant_agreement;
create policy own_or_staff_who_may_know on grants.sub_grant_agreement to mostura_app
  using (
    organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and (
      not (generalise_place or withhold_name or coalesce(delay_until > (select platform.today()), false))
      or partner_id = (select platform.current_organisation())
      or (select grants.knows_protected())
    )
  )
  with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()));

-- What is counted counts every agreement, whoever looks: only what tells one apart is kept from those who may not know it.
create view grants.counted_agreement as
  select a.id, a.action_id, a.organisation_id, a.partner_id, a.scope, a.jurisdiction, a.state, a.signed_on, a.amount_minor, a.currency, k.known,
    case when k.known then a.number end as number,
    case when k.known then a.title end as title
  from grants.sub_grant_agreement a
    cross join lateral (
      select not (a.generalise_place or a.withhold_name or coalesce(a.delay_until > (select platform.today()), false))
        or coalesce(a.partner_id = (select platform.current_organisation()), false) or (select grants.knows_protected()) as known
    ) k;
grant select on grants.counted_agreement to mostura_app;
