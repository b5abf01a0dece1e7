-- Area: training. Whoever registers themselves has a place once they opened the link that was mailed to them; until then it is reserved
-- for an hour at most.
alter table training.participant drop constraint participant_state_check;
alter table training.participant add constraint participant_state_check
  check (state in ('unconfirmed', 'invited', 'registered', 'waiting', 'cancelled', 'declined'));
alter table training.participant add column held_until timestamptz;
comment on column training.participant.held_until is 'Of a registration that is not confirmed: until when a place is reserved for it. Null when no place was left.';
drop index training.participant_once;
create unique index participant_once on training.participant (gathering_id, trainee_key)
  where state in ('unconfirmed', 'invited', 'registered', 'waiting');
create index participant_unconfirmed on training.participant (gathering_id, created_at) where state = 'unconfirmed';

drop function training.taken(uuid);
create function training.taken(gathering uuid, at timestamptz) returns table (kind text, jurisdiction text, people bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select p.organisation_kind, p.jurisdiction, count(*) from training.participant p
  where p.gathering_id = gathering and (p.state = 'registered' or (p.state = 'unconfirmed' and p.held_until > at)) group by 1, 2
$$;
drop function training.known(uuid, text);
create function training.known(gathering uuid, key text) returns table (id uuid, unconfirmed boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.state = 'unconfirmed' from training.participant p
  where p.gathering_id = gathering and p.trainee_key = key and p.state in ('unconfirmed', 'invited', 'registered', 'waiting')
$$;
-- A registration that nobody confirmed was never one: it goes, one that staff writes down in its place at once, the others after a day.
create function training.drop_unconfirmed(one uuid) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from training.participant where id = one and state = 'unconfirmed'
$$;
create function training.drop_unconfirmed_before(action uuid, at timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from training.participant where action_id = action and state = 'unconfirmed' and created_at < at returning id)
  select count(*) from gone
$$;
revoke all on function training.taken, training.known, training.drop_unconfirmed, training.drop_unconfirmed_before from public;
grant execute on function training.taken, training.known, training.drop_unconfirmed, training.drop_unconfirmed_before to mostura_app;

create or replace view training.standing_offer as
  select o.gathering_id, g.action_id, o.registration, o.places, o.register_until, o.introduction, o.languages, o.interpretation,
    o.co_funder,
    o.places is not null and o.places <= (
      select count(*) from training.participant p where p.gathering_id = o.gathering_id and (p.state = 'registered'
        or (p.state = 'unconfirmed' and p.held_until > now() + (select i.clock_shift from platform.instance i)))
    ) as full_up
  from training.offer o join training.gathering g on g.id = o.gathering_id
  where g.withdrawn_at is null;
