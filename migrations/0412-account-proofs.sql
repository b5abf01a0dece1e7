-- Areas: grants, privacy. The bank's document that proves a sub-grantee's account, and who of the partner looked at it. What was decided is final.
create table grants.account_proof (
  id uuid primary key,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  bank text not null,
  account text not null,
  file_id uuid not null references platform.file,
  state text not null default 'submitted' check (state in ('submitted', 'confirmed', 'returned')),
  submitted_by uuid references people.person,
  submitted_at timestamptz not null,
  decided_by uuid references people.person,
  decided_at timestamptz,
  return_reason text not null default '',
  check ((state = 'submitted') = (decided_at is null))
);
create index account_proof_of_agreement on grants.account_proof (agreement_id, submitted_at desc, id);
create index account_proof_of_file on grants.account_proof (file_id);
create index account_proof_submitted_by on grants.account_proof (submitted_by);
create index account_proof_decided_by on grants.account_proof (decided_by);
grant select, insert, update (state, decided_by, decided_at, return_reason) on grants.account_proof to mostura_app;
call platform.guard('grants.account_proof', 'organisation_id = platform.current_organisation() or platform.is_staff()');
drop policy own_or_staff on grants.account_proof;
create policy own_or_staff_who_may_know on grants.account_proof to mostura_app
  using (organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
  with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()));
call platform.keep_final('proof of an account', 'grants.account_proof', 'r.state <> ''submitted''',
  '{id,agreement_id,organisation_id,bank,account,file_id,state,submitted_at,decided_at,return_reason}');

create function privacy.empty_account_proofs(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from grants.account_proof where agreement_id = any (agreements) returning file_id)
    delete from platform.file where id in (select file_id from gone);
$$;
revoke all on function privacy.empty_account_proofs from public;
grant execute on function privacy.empty_account_proofs to mostura_app;
