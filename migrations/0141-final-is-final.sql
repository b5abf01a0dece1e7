-- Areas: platform, grants, results, matrix, training, privacy. What is final cannot be changed by a request, whatever the program says.
-- One table declares it. Erasure and retention reach it by functions of the owner's alone, which leave the hashes.
create table platform.final_record (
  kind text not null,
  table_name text not null,
  final_when text not null,
  columns text[] not null,
  primary key (table_name)
);
comment on table platform.final_record is 'What is final: in which rows (final_when, of the row r) and which columns; of rows that are final wholly, * : they are neither added, changed nor removed.';
grant select on platform.final_record to mostura_app;

create function platform.stay_final() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  final boolean;
  r record;
  same boolean;
begin
  if tg_op = 'INSERT' then r := new; else r := old; end if;
  if current_user = 'mostura_app' then
    execute format('select %s from (select ($1::%I.%I).*) r', tg_argv[0], tg_table_schema, tg_table_name) into final using r;
    if final then
      same := tg_op = 'UPDATE' and tg_argv[1] <> '*' and not exists (
        select from unnest(tg_argv[1]::text[]) c where to_jsonb(old) -> c is distinct from to_jsonb(new) -> c);
      if not same and (tg_op <> 'INSERT' or tg_argv[1] = '*') then
        raise exception 'this record is final' using errcode = 'integrity_constraint_violation',
          table = tg_table_name, schema = tg_table_schema;
      end if;
    end if;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create procedure platform.keep_final(of_kind text, of_table regclass, final_when text, columns text[]) language plpgsql as $$
begin
  insert into platform.final_record values (of_kind, of_table::text, final_when, columns);
  execute format('create trigger all_final_stays before insert or update or delete on %s for each row execute function platform.stay_final(%L, %L)',
    of_table, final_when, case when columns = '{*}' then '*' else columns::text end);
end $$;

call platform.keep_final('submitted application', 'grants.application', 'r.submitted_at is not null',
  '{number,submitted_at,submitted_by,call_id,lot_id,organisation_id,title,language,answers,requested_minor,currency,content,content_sha256,receipt,created_by,created_at}');
call platform.keep_final('annex of a submitted application', 'grants.application_attachment',
  '(select a.submitted_at is not null from grants.application a where a.id = r.application_id)', '{*}');
call platform.keep_final('stored file', 'platform.file', 'r.id is not null', '{id,action_id,organisation_id,sha256,size,type,created_at}');
call platform.keep_final('submitted assessment', 'grants.assessment', 'r.submitted_at is not null',
  '{assignment_id,application_id,scores,total_points,comments,recommended_minor,submitted_at}');
call platform.keep_final('paid instalment', 'grants.instalment', 'r.state = ''paid''', 
  '{id,agreement_id,organisation_id,number,kind,amount_minor,currency,state,requested_at,requested_by,first_approved_at,first_approved_by,second_approved_at,second_approved_by,paid_on,paid_by,payment_reference}');
call platform.keep_final('frozen period', 'results.period', 'r.frozen_at is not null',
  '{id,action_id,name,starts_on,ends_on,frozen_at,frozen_by,sha256,created_by,created_at}');
call platform.keep_final('measurement of a frozen period', 'results.frozen_measurement',
  '(select p.frozen_at is not null from results.period p where p.id = r.period_id)', '{*}');
call platform.keep_final('annexes of a frozen period', 'results.frozen_annexes',
  '(select p.frozen_at is not null from results.period p where p.id = r.period_id)', '{*}');
call platform.keep_final('published cycle', 'matrix.cycle', 'r.state = ''published''',
  '{id,action_id,title,as_of,language,state,created_by,created_at,published_at,content,sha256}');
call platform.keep_final('finding of a published cycle', 'matrix.verdict',
  '(select c.state = ''published'' from matrix.cycle_place p join matrix.cycle c on c.id = p.cycle_id where p.id = r.place_id)', '{*}');
call platform.keep_final('question of a published cycle', 'matrix.question',
  '(select c.state = ''published'' from matrix.cycle_standard s join matrix.cycle c on c.id = s.cycle_id where s.id = r.cycle_standard_id)', '{*}');
call platform.keep_final('answer of a published cycle', 'matrix.answer',
  '(select c.state = ''published'' from matrix.seat s join matrix.cycle_place p on p.id = s.place_id join matrix.cycle c on c.id = p.cycle_id where s.id = r.seat_id)', '{*}');
call platform.keep_final('issued certificate', 'training.certificate', 'r.id is not null',
  '{id,action_id,gathering_id,participant_id,number,status_index,locale,title,starts_on,ends_on,host_id,host_name,lead_name,attended,planned,least_share,salt,identity_hash,issued_by,issued_at}');

-- What retention and erasure take out of them: what people wrote and attached. Amounts, points, states and hashes stay.
create function privacy.empty_applications(applications uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.application set answers = '{}', content = null, title = coalesce(number, '–') where id = any (applications);
  update grants.assessment set comments = '', scores = coalesce((
      select jsonb_object_agg(key, jsonb_build_object('points', value -> 'points', 'justification', ''))
      from jsonb_each(scores) where jsonb_typeof(value) = 'object'), '{}')
    where application_id = any (applications);
  with gone as (delete from grants.application_attachment where application_id = any (applications) returning file_id)
    delete from platform.file where id in (select file_id from gone);
$$;
create function privacy.empty_payment_references(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.instalment set payment_reference = null where agreement_id = any (agreements)
$$;
revoke all on function privacy.empty_applications, privacy.empty_payment_references from public;
grant execute on function privacy.empty_applications, privacy.empty_payment_references to mostura_app;
