-- Area: protection. A person reads their own duties in the copy of their data: what they were proposed for, by which organisation, and
-- what became of it. Nobody else is named.
create function protection.held_about_oneself() returns jsonb
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(jsonb_agg(jsonb_build_object('organisation', o.name, 'duty', a.duty, 'jurisdictions', a.jurisdictions, 'state', a.state,
    'proposedAt', a.proposed_at, 'confirmedAt', a.confirmed_at, 'refusedAt', a.refused_at, 'endedAt', a.ended_at) order by a.proposed_at, a.id), '[]')
  from protection.appointment a left join network.organisation o on o.id = a.organisation_id
  where a.person_id = platform.current_person()
$$;
revoke all on function protection.held_about_oneself from public;
grant execute on function protection.held_about_oneself to mostura_app;

-- What everybody reads of the Action: its definition, from which notices and days come, and who takes part.
grant usage on schema published to mostura_protection;
grant select on published.action, published.organisation to mostura_protection;
