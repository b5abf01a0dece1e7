-- Area: protection. Services for people on the move: what keepers write, what another organisation confirmed, and what is public of it.

create table directory.area (
  id uuid primary key,
  action_id uuid not null,
  jurisdiction text not null check (jurisdiction ~ '^([A-Z]{2}|X[1-6])$'),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name text not null check (length(name) between 2 and 120),
  unique (action_id, jurisdiction, slug)
);
comment on table directory.area is 'A town, valley or border stretch that keepers named. No coordinates.';

create table directory.service (
  id uuid primary key,
  action_id uuid not null,
  area_id uuid not null references directory.area (id),
  jurisdiction text not null,
  version integer not null default 1,
  state text not null default 'draft' check (state in ('draft', 'listed', 'suspended', 'closed')),
  content jsonb not null,
  writer_id uuid not null,
  discreet text,
  listed jsonb,
  listed_writer_id uuid,
  checker_id uuid,
  checked_on date,
  check_days integer check (check_days between 1 and 365),
  agreed_on date,
  suspended_on date,
  closed_on date,
  shown_until date,
  -- The address of a place that is not open is nowhere, and there is no word for "never tells the police".
  constraint place_not_stored check (
    (content ->> 'placeKind' = 'open' or content ->> 'address' is null)
    and (listed ->> 'placeKind' = 'open' or listed ->> 'address' is null)),
  constraint police_known check (
    content ->> 'policeTold' in ('always', 'if_child', 'if_crime', 'not_known')
    and (listed is null or listed ->> 'policeTold' in ('always', 'if_child', 'if_crime', 'not_known'))),
  -- Nothing is public without the agreement of the service, and the check of another organisation than the writer's.
  constraint checked_by_another check (listed is null or (agreed_on is not null and checked_on is not null
    and check_days is not null and checker_id is not null and listed_writer_id is not null and checker_id <> listed_writer_id)),
  check (state not in ('listed', 'suspended') or listed is not null),
  check (state <> 'draft' or listed is null),
  check ((state = 'suspended') = (suspended_on is not null)),
  check ((state = 'closed') = (closed_on is not null) and (closed_on is null) = (shown_until is null)),
  check (state <> 'closed' or discreet is null)
);
comment on table directory.service is 'One service at one place. `content` is what a keeper wrote last, `listed` what another organisation confirmed: the public reads this alone. Organisations are ids without foreign keys: a key would tell what is there.';
comment on column directory.service.discreet is 'What professionals alone may see, sealed by the program. Gone once the service is closed.';
create index service_of_area on directory.service (area_id);

-- The places of a person's duties, once a statement: Action and jurisdiction.
create function directory.places_of_duty(variadic duties text[]) returns text[]
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct one || ' ' || place), '{}')
  from unnest(protection.actions_of_duty(variadic duties)) one
    cross join unnest(protection.jurisdictions_of_duty(one, variadic duties)) place
$$;
revoke all on function directory.places_of_duty from public;
grant execute on function directory.places_of_duty to mostura_protection;

call protection.guard('directory.area', $$action_id::text || ' ' || jurisdiction = any ((select directory.places_of_duty('keeper'))::text[])$$);
call protection.guard('directory.service', $$action_id::text || ' ' || jurisdiction = any ((select directory.places_of_duty('keeper'))::text[])$$);
create policy readers_look on directory.area for select to mostura_protection
  using (action_id::text || ' ' || jurisdiction = any ((select directory.places_of_duty('reader'))::text[]));
create policy readers_look on directory.service for select to mostura_protection
  using (action_id::text || ' ' || jurisdiction = any ((select directory.places_of_duty('reader'))::text[]));
grant select, insert on directory.area, directory.service to mostura_protection;
grant update (version, state, area_id, content, writer_id, discreet, listed, listed_writer_id, checker_id, checked_on, check_days, agreed_on,
  suspended_on, closed_on, shown_until) on directory.service to mostura_protection;

-- A check is made in one's own organisation's name, and never of what that organisation wrote. The place is that of the area; a demonstration
-- has invented places alone, and no other database has one. What was closed stays closed.
create function directory.service_steps() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.jurisdiction <> (select a.jurisdiction from directory.area a where a.id = new.area_id and a.action_id = new.action_id) then
    raise exception 'the area is of another jurisdiction' using errcode = '23514';
  end if;
  if (new.jurisdiction ~ '^X[1-6]$') <> (select demonstration from platform.instance) then
    raise exception 'this database has no services in %', new.jurisdiction using errcode = '23514';
  end if;
  if tg_op = 'UPDATE' then
    if old.state = 'closed' then raise exception 'a closed service stays as it is' using errcode = '23514'; end if;
    if (new.checker_id, new.checked_on) is distinct from (old.checker_id, old.checked_on)
      and new.checker_id is distinct from platform.current_organisation() then
      raise exception 'a check is made in one''s own name' using errcode = '23514';
    end if;
  end if;
  return new;
end $$;
revoke all on function directory.service_steps from public;
create trigger service_steps before insert or update on directory.service for each row execute function directory.service_steps();

-- What everybody reads: confirmed content, for twice the days of its check; what was closed for some days as closed.
create view published.service as
  select s.action_id, s.jurisdiction, a.slug as area, s.state, s.listed as content, s.checked_on, s.check_days
  from directory.service s join directory.area a on a.id = s.area_id
  where s.listed is not null and case when s.state = 'closed' then s.shown_until >= platform.today()
    else s.checked_on + 2 * s.check_days >= platform.today() end;
create view published.service_area as
  select a.action_id, a.jurisdiction, a.slug, a.name, count(*)::integer as services
  from directory.area a join published.service s on s.action_id = a.action_id and s.jurisdiction = a.jurisdiction and s.area = a.slug
  group by a.action_id, a.jurisdiction, a.slug, a.name;
grant select on published.service, published.service_area to mostura_portal;


-- How many services of a keeper's places are no longer counted as checked: for their tasks, and no name.
create function directory.own_unchecked(of_action uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*) from directory.service s
  where s.action_id = of_action and s.state in ('listed', 'suspended') and s.checked_on + s.check_days < platform.today()
    and s.action_id::text || ' ' || s.jurisdiction = any (directory.places_of_duty('keeper'))
$$;
revoke all on function directory.own_unchecked from public;
