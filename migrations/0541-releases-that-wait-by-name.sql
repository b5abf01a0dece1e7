-- Area: protection. Which tables wait for a statistician: their type and half-year, as the list of tables names them, and nothing that they hold.
create function protection.own_waiting_releases(of_action uuid) returns table (kind text, table_key text, starts_on date, ends_on date)
  language sql stable security definer set search_path = pg_catalog as $$
  select case r.state when 'ready' then 'sign' else 'returned' end, r.table_key, r.starts_on, r.ends_on from release.release r
  where r.action_id = of_action and protection.holds(of_action, 'statistician')
    and ((r.state = 'ready' and r.prepared_for <> platform.current_organisation())
      or (r.state = 'returned' and r.prepared_for = platform.current_organisation()))
  order by r.starts_on, r.table_key
$$;
revoke all on function protection.own_waiting_releases from public;
grant execute on function protection.own_waiting_releases to mostura_app, mostura_protection;
