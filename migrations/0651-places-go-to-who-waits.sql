-- Area: training. What is free goes to whoever confirmed and waits, before anybody who comes later: of what kind they are, and from where, the longest waiting first.
create function training.waiting_kinds(gathering uuid) returns table (kind text, jurisdiction text)
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(p.institution_kind, p.organisation_kind), p.jurisdiction from training.participant p
  where p.gathering_id = gathering and p.state = 'waiting' order by coalesce(p.registered_at, p.created_at), p.id
$$;
revoke execute on function training.waiting_kinds(uuid) from public;
grant execute on function training.waiting_kinds(uuid) to mostura_app;
