-- Area: privacy. A data protection officer corrects more than names: addresses and contact names of people without an account, in the
-- columns that are declared so. The value is replaced only while it is the one that the officer saw.
alter table privacy.declared_column add column corrected boolean not null default false;
comment on column privacy.declared_column.corrected is 'A data protection officer writes it as its person says: nobody signed it, and what was counted by it stays counted.';

create function privacy.correct_value(of_table text, of_column text, of_row uuid, before text, after text) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  changed integer;
begin
  if not privacy.is_officer() or not exists (
    select from privacy.declared_column d where d.table_name = of_table and d.column_name = of_column and d.corrected) then return 0; end if;
  execute format('update %s set %I = $1 where id = $2 and %I = $3 and $1 <> $3', of_table::regclass, of_column, of_column)
    using after, of_row, before;
  get diagnostics changed = row_count;
  return changed;
end $$;
revoke all on function privacy.correct_value from public;
grant execute on function privacy.correct_value to mostura_app;
