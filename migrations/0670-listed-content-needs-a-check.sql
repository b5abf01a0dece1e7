-- Area: protection. What the public reads of a service changes by a check of the person at work, or by danger: more people are told of to the
-- police, or the place is withdrawn. A keeper's own statement can do neither more nor less than the program.
create function directory.listed_by_check() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  police constant text[] := array['not_known', 'if_crime', 'if_child', 'always'];
  danger constant text[] := array['policeTold', 'placeKind', 'address', 'texts'];
begin
  if current_user <> 'mostura_protection' then return new; end if;
  -- A check says that what is written is so, on no day that has not come.
  if new.state = 'listed' and new.listed = new.content and new.listed_writer_id = new.writer_id
    and new.checker_id = platform.current_organisation() and new.checked_on <= platform.today() then
    return new;
  end if;
  if old.listed is not null and new.listed is not null
    and (new.checker_id, new.checked_on, new.check_days, new.agreed_on, new.listed_writer_id)
      is not distinct from (old.checker_id, old.checked_on, old.check_days, old.agreed_on, old.listed_writer_id)
    and new.listed - danger = old.listed - danger
    and array_position(police, new.listed ->> 'policeTold') >= array_position(police, old.listed ->> 'policeTold')
    and (new.listed -> 'texts') - 'way' = (old.listed -> 'texts') - 'way'
    and (new.listed #>> '{texts,way}' = old.listed #>> '{texts,way}' or new.listed #>> '{texts,way}' = '')
    and ((new.listed -> 'placeKind', new.listed -> 'address') is not distinct from (old.listed -> 'placeKind', old.listed -> 'address')
      or (old.listed ->> 'placeKind' = 'open' and new.listed ->> 'placeKind' <> 'open' and new.listed ->> 'address' is null)) then
    return new;
  end if;
  raise exception 'what the public reads changes by a check or by danger' using errcode = '23514';
end $$;
revoke all on function directory.listed_by_check from public;
create trigger listed_by_check before update on directory.service for each row
  when (old.listed is distinct from new.listed or old.checked_on is distinct from new.checked_on
    or old.check_days is distinct from new.check_days or old.agreed_on is distinct from new.agreed_on
    or old.checker_id is distinct from new.checker_id or old.listed_writer_id is distinct from new.listed_writer_id)
  execute function directory.listed_by_check();
