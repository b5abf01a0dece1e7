-- Area: protection. A listed service stays in its town: the public finds it there, and nobody confirmed that it moved.
create function directory.listed_stays() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'a listed service stays in its town' using errcode = '23514';
end $$;
revoke all on function directory.listed_stays from public;
create trigger listed_stays before update on directory.service for each row
  when (old.listed is not null and new.area_id <> old.area_id) execute function directory.listed_stays();
