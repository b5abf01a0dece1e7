-- Areas: grants, privacy. The bank's document behind a paid instalment. It is final, and goes with the agreement.
create table grants.payment_proof (
  id uuid primary key,
  instalment_id uuid not null references grants.instalment,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  file_id uuid not null references platform.file,
  created_at timestamptz not null
);
create index proof_of_instalment on grants.payment_proof (instalment_id, created_at, id);
create index proof_of_agreement on grants.payment_proof (agreement_id);
create index proof_of_file on grants.payment_proof (file_id);
grant select, insert on grants.payment_proof to mostura_app;
call platform.guard('grants.payment_proof', 'organisation_id = platform.current_organisation() or platform.is_staff()');
drop policy own_or_staff on grants.payment_proof;
create policy own_or_staff_who_may_know on grants.payment_proof to mostura_app
  using (organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
  with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()));
call platform.keep_final('proof of a payment', 'grants.payment_proof', 'r.id is not null',
  '{id,instalment_id,agreement_id,organisation_id,file_id,created_at}');

create function privacy.empty_payment_proofs(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from grants.payment_proof where agreement_id = any (agreements) returning file_id)
    delete from platform.file where id in (select file_id from gone);
$$;
revoke all on function privacy.empty_payment_proofs from public;
grant execute on function privacy.empty_payment_proofs to mostura_app;
