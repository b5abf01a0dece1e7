-- Areas: grants, privacy. The letter or credit note behind a correction of accepted expenditure. It is attached to the proposal, is final, and goes with the agreement.
create table grants.correction_file (
  id uuid primary key,
  correction_id uuid not null references grants.correction,
  agreement_id uuid not null references grants.sub_grant_agreement,
  file_id uuid not null references platform.file,
  created_at timestamptz not null
);
comment on table grants.correction_file is 'What a proposed correction rests on. Read by staff alone: it may name others. Its sub-grantee reads the reason.';
create index file_of_correction on grants.correction_file (correction_id, created_at, id);
create index correction_file_of_agreement on grants.correction_file (agreement_id);
create index correction_file_of_file on grants.correction_file (file_id);
grant select, insert on grants.correction_file to mostura_app;
call platform.guard('grants.correction_file', 'platform.is_staff()');
drop policy own_or_staff on grants.correction_file;
-- What was decided on gets no other file.
create policy staff_who_may_know on grants.correction_file to mostura_app
  using ((select platform.is_staff()) and exists (select from grants.correction c where c.id = correction_id))
  with check ((select platform.is_staff()) and exists (select from grants.correction c
    where c.id = correction_id and c.agreement_id = correction_file.agreement_id and c.state = 'proposed'));
call platform.keep_final('evidence of a correction', 'grants.correction_file', 'r.id is not null',
  '{id,correction_id,agreement_id,file_id,created_at}');

create function privacy.empty_correction_files(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from grants.correction_file where agreement_id = any (agreements) returning file_id)
    delete from platform.file where id in (select file_id from gone);
$$;
revoke all on function privacy.empty_correction_files from public;
grant execute on function privacy.empty_correction_files to mostura_app;
