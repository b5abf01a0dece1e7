-- Areas: grants, privacy. The protection of a sub-grant was lifted by two people because one verb said so. Now no request lifts it otherwise:
-- it takes a proposal that one person made in their own name, and another one who agrees to it in theirs, at that moment.
create function grants.lift_by_two() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  shows_name constant boolean := old.withhold_name and not new.withhold_name;
  shows_place constant boolean := old.generalise_place and not new.generalise_place;
  ends_delay constant boolean := coalesce(old.delay_until > platform.today(), false)
    and (new.delay_until is null or new.delay_until < old.delay_until);
begin
  if (shows_name or shows_place or ends_delay) and not exists (
    select from grants.publicity_proposal p
    where p.agreement_id = new.id and p.agreed and p.decided_by = platform.current_person() and p.proposed_by <> p.decided_by
      and p.decided_at = new.updated_at
      and (p.show_name or not shows_name) and (p.show_place or not shows_place) and (p.end_delay or not ends_delay)
  ) then
    raise exception 'the protection of a sub-grant is lifted by two people' using errcode = 'integrity_constraint_violation',
      table = tg_table_name, schema = tg_table_schema;
  end if;
  return new;
end $$;
revoke all on function grants.lift_by_two from public;
create trigger lifted_by_two before update of delay_until, generalise_place, withhold_name on grants.sub_grant_agreement
  for each row when (current_user = 'mostura_app') execute function grants.lift_by_two();

create function grants.propose_by_oneself() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.proposed_by is distinct from platform.current_person() then
    raise exception 'a proposal is made in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function grants.propose_by_oneself from public;
create trigger proposed_by_oneself before insert on grants.publicity_proposal
  for each row when (current_user = 'mostura_app') execute function grants.propose_by_oneself();
-- None begins as decided, and a decided one stays as it is.
call platform.keep_final('decided proposal to publish a sub-grant', 'grants.publicity_proposal', 'r.decided_at is not null', '{*}');

create function privacy.empty_publicity(agreements uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform privacy.must_empty();
  update grants.publicity_proposal set reason = '' where agreement_id = any (agreements);
end $$;
revoke all on function privacy.empty_publicity from public;
grant execute on function privacy.empty_publicity to mostura_app;
