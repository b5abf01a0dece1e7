-- Area: training. Whoever registers themselves at an address that an office shares is told apart from colleagues by the name, and is no
-- second person where they had registered before without saying that it is shared: the name under a key is compared, and shown to nobody.
create function training.names_under(action uuid, key text) returns table (name text)
  language sql stable security definer set search_path = pg_catalog as $$
  select distinct p.name from training.participant p where p.action_id = action and p.trainee_key = key
$$;
revoke all on function training.names_under from public;
grant execute on function training.names_under to mostura_app;
