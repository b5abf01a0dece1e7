-- Area: platform. A stored file is never exchanged for another, and may be removed where no final record needs it: memoranda and letters
-- are taken away on their own pages, and what is annexed to a submitted application is kept by that application's own rule.
alter table platform.final_record add column removable boolean not null default false;
comment on column platform.final_record.removable is 'A row may be removed whole where nothing final leads to it; its columns are never changed.';
update platform.final_record set removable = true where table_name = 'platform.file';
drop trigger all_final_stays on platform.file;
do $$
declare
  columns text;
begin
  select f.columns::text into columns from platform.final_record f where f.table_name = 'platform.file';
  execute format('create trigger all_final_stays before update on platform.file for each row execute function platform.stay_final(%L, %L)',
    'r.id is not null', columns);
end $$;
