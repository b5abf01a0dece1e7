-- Area: training. Places are set aside for one kind of institution, too: for the police apart from courts.
alter table training.place_group drop constraint place_group_kind_check;
alter table training.place_group add constraint place_group_kind_check check (kind in (
  'cso', 'police', 'prosecution', 'court', 'migration', 'social_protection', 'municipality', 'independent', 'institution', 'other'));
comment on column training.place_group.kind is 'institution is every public institution, whatever its kind; null is everybody.';
create or replace function training.taken(gathering uuid, at timestamptz) returns table (kind text, jurisdiction text, people bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(p.institution_kind, p.organisation_kind), p.jurisdiction, count(*) from training.participant p
  where p.gathering_id = gathering and (p.state = 'registered' or (p.state = 'unconfirmed' and p.held_until > at)) group by 1, 2
$$;
