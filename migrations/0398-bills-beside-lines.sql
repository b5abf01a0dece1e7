-- Areas: grants, privacy. The bill or its photograph beside a line of expenditure, and who supplied. A bill stays once its line is
-- decided; it goes with the agreement.
alter table grants.expenditure_line add column supplier text not null default '';
create table grants.line_bill (
  id uuid primary key,
  line_id uuid not null references grants.expenditure_line,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  file_id uuid not null references platform.file,
  created_at timestamptz not null
);
create index bill_of_line on grants.line_bill (line_id, created_at, id);
create index bill_of_agreement on grants.line_bill (agreement_id);
create index bill_of_file on grants.line_bill (file_id);
create index line_by_bill on grants.expenditure_line (organisation_id, spent_on, original_minor);
grant select, insert, delete on grants.line_bill to mostura_app;
call platform.guard('grants.line_bill', 'organisation_id = platform.current_organisation() or platform.is_staff()');
drop policy own_or_staff on grants.line_bill;
create policy own_or_staff_who_may_know on grants.line_bill to mostura_app
  using (organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
  with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()));
call platform.keep_final('bill of a decided line', 'grants.line_bill',
  '(select l.state in (''accepted'', ''rejected'') from grants.expenditure_line l where l.id = r.line_id)', '{*}');

create function privacy.empty_bills(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from grants.line_bill where agreement_id = any (agreements) returning file_id)
    delete from platform.file where id in (select file_id from gone);
$$;
revoke all on function privacy.empty_bills from public;
grant execute on function privacy.empty_bills to mostura_app;
