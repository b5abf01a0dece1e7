-- Areas: platform, grants, training, matrix, advocacy, privacy. What is final had ways around it: a row could be moved into a final
-- record, columns that came later were not declared, reports that were submitted were not final, and anybody could have them emptied.
alter table platform.final_record drop constraint final_record_pkey;
alter table platform.final_record add primary key (table_name, kind);

-- Whether it is a request that changes a row is asked before the function runs: it sees every row as the owner does, so that a record
-- which is hidden from whoever changes it is as final as another.
create or replace function platform.stay_final() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  of_row constant text := format('select %s from (select ($1::%I.%I).*) r', tg_argv[0], tg_table_schema, tg_table_name);
  wholly constant boolean := tg_argv[1] = '*';
  was_final boolean := false;
  is_final boolean := false;
begin
  if tg_op <> 'INSERT' then execute of_row into was_final using old; end if;
  -- What another record makes final is neither added to it nor moved into it. What a row says of itself may become so.
  if tg_op = 'INSERT' and wholly or tg_op = 'UPDATE' and tg_argv[0] ~* '\mselect\M' then
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
revoke all on function platform.stay_final from public;

-- A table may be final in steps: each is a trigger.
create or replace procedure platform.keep_final(of_kind text, of_table regclass, final_when text, columns text[]) language plpgsql as $$
declare
  before integer := (select count(*) from platform.final_record f where f.table_name = of_table::text);
begin
  insert into platform.final_record values (of_kind, of_table::text, final_when, columns);
  execute format('create trigger %I before insert or update or delete on %s for each row when (current_user = ''mostura_app'') execute function platform.stay_final(%L, %L)',
    case before when 0 then 'all_final_stays' else format('all_final_stays_%s', before + 1) end,
    of_table, final_when, case when columns = '{*}' then '*' else columns::text end);
end $$;

-- Columns that came later, and those that nothing changes once the record is final.
update platform.final_record f set columns = f.columns || more.columns
  from (values
    ('training.certificate', '{minutes_attended,minutes_planned,modules}'::text[]),
    ('grants.application', '{id,action_id}'),
    ('grants.instalment', '{planned_minor,refusal_reason}'),
    ('grants.account_proof', '{submitted_by,decided_by}'),
    ('grants.visit', '{planned_by,submitted_by}'),
    ('grants.paying_account', '{proposed_by,decided_by}'),
    ('matrix.cycle', '{law_weight,policy_weight,practice_weight,reply_days,reply_until,answer_until,cancelled_reason,unheard}'),
    ('advocacy.reply', '{text,returned_reason,written_by,submitted_by,submitted_at}')) more (table_name, columns)
  where f.table_name = more.table_name;
do $$
declare
  f platform.final_record;
begin
  for f in select * from platform.final_record loop
    execute format('drop trigger all_final_stays on %s', f.table_name);
    execute format('create trigger all_final_stays before %s on %s for each row when (current_user = ''mostura_app'') execute function platform.stay_final(%L, %L)',
      case when f.removable then 'update' else 'insert or update or delete' end,
      f.table_name, f.final_when, case when f.columns = '{*}' then '*' else f.columns::text end);
  end loop;
end $$;

-- A report is final while it is submitted: only its review goes on. The figures of the public come from those that were approved.
call platform.keep_final('submitted report', 'grants.report', 'r.state in (''submitted'', ''approved'')',
  '{id,action_id,period_id,agreement_id,organisation_id,answers,submission,submitted_at,submitted_by}');
call platform.keep_final('approved report', 'grants.report', 'r.state = ''approved''',
  '{state,return_reason,returned_at,approved_at,approved_by}');
call platform.keep_final('value of a submitted report', 'grants.report_value',
  '(select t.state in (''submitted'', ''approved'') from grants.report t where t.id = r.report_id)', '{*}');
call platform.keep_final('report as it was submitted', 'grants.report_version', 'r.submission > 0',
  '{report_id,submission,content,sha256,submitted_at,submitted_by}');

create or replace function privacy.empty_report_versions(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.report_version v set content = '{}'
    from grants.report r where r.id = v.report_id and r.agreement_id = any (agreements);
  update grants.report_value v set note = ''
    from grants.report r where r.id = v.report_id and r.agreement_id = any (agreements);
  update grants.report set answers = '{}', return_reason = null where agreement_id = any (agreements);
$$;

-- Retention is the work of the system, and erasure that of data protection officers. A request of anybody else has nothing emptied.
-- The owner itself, without the role of the application, needs no leave.
create function privacy.must_empty() returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if current_setting('role') = 'none' and session_user = current_user or platform.is_system() or privacy.is_officer() then return; end if;
  raise exception 'only the system and data protection officers have records emptied' using errcode = 'insufficient_privilege';
end $$;
revoke all on function privacy.must_empty from public;
-- Each function that empties and that a request may call begins with it. What it did before, it does after.
do $$
declare
  f record;
  body text;
begin
  for f in
    select p.oid, p.proname as name, l.lanname as language, p.prosrc as source,
      pg_get_function_arguments(p.oid) as arguments, pg_get_function_result(p.oid) as result
    from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'privacy'::regnamespace and p.proname like 'empty\_%' and has_function_privilege('mostura_app', p.oid, 'execute')
  loop
    body := case f.language
      when 'sql' then E'\nbegin\n  perform privacy.must_empty();\n' || rtrim(f.source, E'; \n') || E';\nend '
      else regexp_replace(f.source, '\mbegin\M', E'begin\n  perform privacy.must_empty();', 'i') end;
    execute format('create or replace function privacy.%I(%s) returns %s language plpgsql security definer set search_path = pg_catalog as %L',
      f.name, f.arguments, f.result, body);
  end loop;
end $$;
