-- Area: protection. Keepers learn on their tasks that services wait, by number and day: services of another organisation to confirm, and
-- their own organisation's, by the day on which they no longer count as checked.
drop function directory.own_unchecked;
drop function protection.own_waiting;
create function protection.own_waiting(of_action uuid) returns table (kind text, waiting bigint, due_on date)
  language sql stable security definer set search_path = pg_catalog as $$
  select 'confirm', count(*), null::date from protection.appointment a
  where a.action_id = of_action and a.state = 'proposed' and protection.is_officer(of_action)
    and platform.current_person() not in (a.person_id, a.proposed_by)
  having count(*) > 0
  union all
  select 'refused', count(*), null::date from protection.appointment a
  where a.action_id = of_action and a.state = 'refused' and protection.proposes_for(of_action, a.organisation_id)
  having count(*) > 0
  union all
  -- What nobody confirmed yet, and what somebody has to confirm again.
  select 'verify', count(*), case when s.state = 'listed' and s.content = s.listed then s.checked_on + s.check_days end
  from directory.service s
  where s.action_id = of_action and s.writer_id <> platform.current_organisation()
    and (s.state in ('draft', 'listed') or (s.state = 'suspended' and s.content <> s.listed))
    and s.action_id::text || ' ' || s.jurisdiction = any ((select directory.places_of_duty('keeper'))::text[])
  group by 3
  union all
  select 'recheck', count(*), s.checked_on + s.check_days from directory.service s
  where s.action_id = of_action and s.writer_id = platform.current_organisation() and s.state = 'listed'
    and s.action_id::text || ' ' || s.jurisdiction = any ((select directory.places_of_duty('keeper'))::text[])
  group by 3
$$;
revoke all on function protection.own_waiting from public;
grant execute on function protection.own_waiting to mostura_app, mostura_protection;
