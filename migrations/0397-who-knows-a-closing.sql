-- Area: grants. Staff of other partners do not read a protected sub-grant, and read its closing, what is paid back and why, and its
-- equipment. Whoever may not know the agreement reads none of them.
do $$
declare
  named text;
begin
  foreach named in array array['grants.asset', 'grants.closing', 'grants.recovery', 'grants.recovery_receipt'] loop
    execute format('drop policy own_or_staff on %s', named);
    execute format('create policy own_or_staff_who_may_know on %s to mostura_app
      using (organisation_id = (select platform.current_organisation())
        or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
      with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()))', named);
  end loop;
end $$;
