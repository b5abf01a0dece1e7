-- Area: protection. The officer's page of access said of a person with a duty that they were appointed to nothing. A data protection
-- officer, who confirms each duty, reads there which a person can use now; everybody else reads none.
create function protection.duties_held(of_action uuid, person uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog as $$
  select d.duty from protection.duties_of(of_action, person) d where protection.is_officer(of_action) group by d.duty order by d.duty
$$;
revoke all on function protection.duties_held from public;
grant execute on function protection.duties_held to mostura_app;
