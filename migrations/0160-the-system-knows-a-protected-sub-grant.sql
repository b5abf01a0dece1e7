-- Area: grants. The system itself knows a protected sub-grant too: its work is under the person of nobody, not under no person.
create or replace function grants.knows_protected() returns boolean language sql stable as $$
  select platform.is_staff() and (
    -- Jobs and the system itself.
    coalesce(platform.current_person(), '00000000-0000-0000-0000-000000000000') = '00000000-0000-0000-0000-000000000000'
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

