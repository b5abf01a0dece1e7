-- Areas: platform, grants, privacy. The expenditure of a submitted report could be changed by a statement, and so could a decision on it.
-- A confirmed correction still changes what is counted of it: its trigger is the owner's.

-- What another record makes final gets no further row either, whether all of its columns are final or some.
create or replace function platform.stay_final() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  of_row constant text := format('select %s from (select ($1::%I.%I).*) r', tg_argv[0], tg_table_schema, tg_table_name);
  wholly constant boolean := tg_argv[1] = '*';
  of_another constant boolean := tg_argv[0] ~* '\mselect\M';
  was_final boolean := false;
  is_final boolean := false;
begin
  if tg_op <> 'INSERT' then execute of_row into was_final using old; end if;
  -- What a row says of itself may become final. What another record makes final is neither added to it nor moved into it.
  if tg_op = 'INSERT' and (wholly or of_another) or tg_op = 'UPDATE' and of_another then
    execute of_row into is_final using new;
  end if;
  if was_final then
    is_final := wholly or tg_op = 'DELETE' or exists (
      select from unnest(tg_argv[1]::text[]) c where to_jsonb(old) -> c is distinct from to_jsonb(new) -> c);
  end if;
  if is_final then
    raise exception 'this record is final' using errcode = 'integrity_constraint_violation',
      table = tg_table_name, schema = tg_table_schema;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

call platform.keep_final('expenditure of a submitted report', 'grants.expenditure_line',
  '(select t.state in (''submitted'', ''approved_once'', ''approved'') from grants.report t where t.id = r.report_id)',
  '{id,report_id,agreement_id,organisation_id,heading,description,document_reference,supplier,spent_on,original_minor,original_currency,rate,rate_month,amount_minor,currency,created_at}');
call platform.keep_final('decision on an expenditure', 'grants.expenditure_line', 'r.state in (''accepted'', ''rejected'')',
  '{state,refused_minor,rule,query,asked_at,reply,replied_at,earlier_queries,reviewed_by,reviewed_at}');
call platform.keep_final('expenditure of an approved report', 'grants.expenditure_line',
  '(select t.state in (''approved_once'', ''approved'') from grants.report t where t.id = r.report_id)', '{*}');

-- Retention takes out of it what people wrote.
create function privacy.empty_lines(agreements uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform privacy.must_empty();
  update grants.expenditure_line set description = '', document_reference = '', supplier = '',
      query = case when query is null then null else '' end, reply = null, earlier_queries = '[]'
    where agreement_id = any (agreements);
end $$;
revoke all on function privacy.empty_lines from public;
grant execute on function privacy.empty_lines to mostura_app;
