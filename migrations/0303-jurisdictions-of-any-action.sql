-- Area: action. The jurisdictions are those of the Action: a code of two letters as ISO 3166-1 has it, or XK.
alter table network.organisation drop constraint organisation_jurisdiction_check;
alter table network.organisation add check (jurisdiction ~ '^[A-Z]{2}$');
alter table grants.follower drop constraint follower_jurisdiction_check;
alter table grants.follower add check (jurisdiction ~ '^[A-Z]{2}$');
alter table matrix.cycle_place drop constraint cycle_place_code_check;
alter table matrix.cycle_place add check (code ~ '^([A-Z]{2}|X[1-6])$');
comment on column matrix.cycle_place.code is 'A jurisdiction of the Action. X1 to X6 are invented ones of a demonstration, where no real one is ever assessed.';

create or replace function matrix.place_is_of_here() returns trigger language plpgsql as $$
begin
  if (new.code ~ '^X[1-6]$') <> (select demonstration from platform.instance) then
    raise exception 'this database assesses no jurisdiction %', new.code using errcode = '23514';
  end if;
  return new;
end $$;
create or replace view published.assessed_standard as
  select md5(p.id::text || s.id::text)::uuid as id, c.action_id, c.id as cycle_id, c.title || ' · ' || s.key || ' · ' || p.code as label,
    case when p.code !~ '^X[1-6]$' then p.code end as jurisdiction,
    (c.published_at at time zone 'Europe/Belgrade')::date as published_on
  from published.cycle c
    join published.cycle_place p on p.cycle_id = c.id
    join published.cycle_standard s on s.cycle_id = c.id;
