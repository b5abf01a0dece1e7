-- Area: protection. What workers looked for and did not find, counted when they say so: by month, place and need. Nobody reads the numbers but
-- this function, and it gives tens of a month that is over, so that no single look is in what anybody is shown.
create table directory.gap (
  action_id uuid not null,
  month date not null check (extract(day from month) = 1),
  jurisdiction text not null check (jurisdiction ~ '^([A-Z]{2}|X[1-6])$'),
  place text not null check (place ~ '^([A-Z]{2}|X[1-6]|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$'),
  need text not null check (need ~ '^[a-z_]{2,40}$'),
  count integer not null check (count > 0),
  primary key (action_id, month, place, need)
);
comment on table directory.gap is 'How often workers said in a month that they found no service. No day, no person, no organisation, and no row for one look.';
comment on column directory.gap.place is 'A town, or the jurisdiction for all its other places.';
call protection.guard('directory.gap', $$protection.holds(action_id, 'nobody')$$);

create function directory.must_look(of_action uuid) returns void language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if protection.holds(of_action, 'keeper') or protection.holds(of_action, 'reader') then return; end if;
  raise exception 'this is asked by those who keep or read services' using errcode = 'insufficient_privilege';
end $$;

-- One more. The place is one of the duties of the person at work; who they are is not kept.
create function directory.count_gap(of_action uuid, of_place text, of_need text) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  own constant text[] := directory.places_of_duty('keeper', 'reader');
  found text;
begin
  select a.jurisdiction into found from directory.area a where a.action_id = of_action and a.id::text = of_place;
  found := coalesce(found, of_place);
  if not (of_action::text || ' ' || found = any (own)) then
    raise exception 'no such place' using errcode = 'insufficient_privilege';
  end if;
  insert into directory.gap as g values (of_action, date_trunc('month', platform.today())::date, found, of_place, of_need, 1)
    on conflict (action_id, month, place, need) do update set count = g.count + 1;
end $$;
call platform.ask_first('directory.count_gap(uuid, text, text)', 'directory.must_look(of_action)');

-- Months that are over, from ten on, in tens: one more or one less is not told.
create function directory.gaps(of_action uuid)
  returns table (month date, jurisdiction text, area text, need text, at_least integer)
  language sql stable security definer set search_path = pg_catalog as $$
  select g.month, g.jurisdiction, a.name, g.need, g.count / 10 * 10
  from directory.gap g left join directory.area a on a.id::text = g.place
  where g.action_id = of_action and g.count >= 10 and g.month < date_trunc('month', platform.today())::date
    and g.action_id::text || ' ' || g.jurisdiction = any ((select directory.places_of_duty('keeper', 'reader'))::text[])
  order by g.month desc, g.jurisdiction, a.name nulls last, g.place, g.need
$$;
call platform.ask_first('directory.gaps(uuid)', 'directory.must_look(of_action)');
revoke all on function directory.must_look, directory.count_gap, directory.gaps from public;
grant execute on function directory.count_gap, directory.gaps to mostura_protection;
