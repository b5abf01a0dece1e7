-- Area: grants. Whether a person is or was the mentor of an organisation, under any of its names: asked before they assess what it applies
-- for. Row-level security hides the mentors of another partner's protected sub-grants, so this answers yes or no and nothing else.
create function grants.was_mentor(person uuid, organisation uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from grants.mentoring m where m.mentor_id = person and m.organisation_id in (select network.kin(organisation)))
$$;
revoke all on function grants.was_mentor from public;
grant execute on function grants.was_mentor to mostura_app;
