-- Areas: platform, network, training, results. One version of all that the public reads: it moves in each transaction that changes a table
-- beneath what `mostura_portal` may read, so that pages made once are kept until then. Nobody writes a trigger for it: after every
-- migration platform.watch_published() finds the tables by what the views and functions depend on.
create table platform.publication (
  one boolean primary key default true check (one),
  version uuid not null default gen_random_uuid()
);
comment on table platform.publication is 'The version of all published records. It is never one that was there before, so a restored database is not mistaken for what it was later.';
insert into platform.publication default values;
grant select on platform.publication to mostura_app, mostura_portal;

-- The version's only row is locked by the very end of a transaction alone: whoever works long or in another order waits for nobody.
create unlogged table platform.publication_move (number bigint generated always as identity primary key);
comment on table platform.publication_move is 'One row in a transaction that changes published records, gone when it ends.';
create function platform.note_published_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if current_setting('platform.published_changed', true) is distinct from 'on' then
    perform set_config('platform.published_changed', 'on', true);
    insert into platform.publication_move default values;
  end if;
  return null;
end $$;
create function platform.move_publication() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from platform.publication_move where number = new.number;
  update platform.publication set version = gen_random_uuid();
  return null;
end $$;
create constraint trigger moves_at_the_end after insert on platform.publication_move
  deferrable initially deferred for each row execute function platform.move_publication();

-- What these read is known to the database only when their bodies are parsed once, as they are made.
create or replace function platform.today() returns date language sql stable
begin atomic
  select ((now() + (select i.clock_shift from platform.instance i)) at time zone 'Europe/Belgrade')::date;
end;
create or replace function network.capacity_pairs()
  returns table (action_id uuid, place integer, released_on date, area text, before numeric, after numeric)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select r.action_id, r.place, r.released_on, part.item ->> 'key', avg(b.score), avg(f.score)
  from network.capacity_release r
    join network.capacity_assessment asked_in on asked_in.id = r.baseline_id
    cross join lateral jsonb_array_elements(asked_in.questionnaire -> 'areas') part (item)
    cross join lateral jsonb_array_elements(part.item -> 'statements') asked (item)
    join network.capacity_score b on b.assessment_id = r.baseline_id and b.statement = asked.item ->> 'key' and b.score is not null
    join network.capacity_score f on f.assessment_id = r.follow_up_id and f.statement = asked.item ->> 'key' and f.score is not null
  group by r.action_id, r.place, r.released_on, part.item ->> 'key';
end;
create or replace function network.capacity_means()
  returns table (action_id uuid, area text, organisations bigint, before numeric, after numeric)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  with fives as (
    select p.action_id, p.area, sum(p.before) as before, sum(p.after) as after
    from network.capacity_pairs() p group by p.action_id, p.area, (p.place - 1) / 5 having count(*) = 5
  )
  select f.action_id, f.area, 5 * count(*), round(sum(f.before) / (5 * count(*)), 1), round(sum(f.after) / (5 * count(*)), 1)
  from fives f group by f.action_id, f.area;
end;
create or replace function network.capacity_improvements()
  returns table (action_id uuid, id uuid, improved_on date)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  with changed as (
    select p.action_id, p.place, p.released_on, avg(p.after) - avg(p.before) as change
    from network.capacity_pairs() p group by p.action_id, p.place, p.released_on
  ), numbered as (
    select c.action_id, c.released_on, row_number() over (partition by c.action_id order by c.place) as number,
      count(*) over (partition by c.action_id) as improved
    from changed c where c.change > 0
  )
  select n.action_id, md5('capacity ' || n.action_id || ' ' || n.number)::uuid,
    max(n.released_on) over (partition by n.action_id, (n.number - 1) / 5)
  from numbered n where n.number <= n.improved / 5 * 5;
end;
create or replace function training.loop_changes()
  returns table (action_id uuid, criterion text, was_taught boolean, organisations bigint, before numeric, after numeric)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  with placed as (
    select c.*, row_number() over (alike order by c.noted_at, sha256(c.organisation_id::text::bytea)) as place,
      count(*) over (partition by c.action_id, c.criterion, c.was_taught) as noted
    from training.loop_change c
    window alike as (partition by c.action_id, c.criterion, c.was_taught)
  )
  select p.action_id, p.criterion, p.was_taught, count(*),
    round(100 * avg(p.before_points::numeric / (p.before_parts * p.scale_to)), 1),
    round(100 * avg(p.after_points::numeric / (p.after_parts * p.scale_to)), 1)
  from placed p where p.place <= p.noted / 5 * 5 group by p.action_id, p.criterion, p.was_taught;
end;

-- Figures made from published views hold until these change. The trail moves with every act, and is none of them.
drop view published.last_change;
-- A transaction that has changed some sees a version of its own: nothing made of it counts for another.
create view published.version as
  select case when current_setting('platform.published_changed', true) = 'on' then gen_random_uuid() else version end as version
  from platform.publication;
grant select on published.version to mostura_app, mostura_portal;

create view platform.read_by_public as
with recursive found as (
  select 'pg_class'::regclass::oid as class, c.oid as object, 0 as sub from pg_class c
  where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
    and has_any_column_privilege('mostura_portal', c.oid, 'select')
  union
  select 'pg_proc'::regclass::oid, p.oid, 0 from pg_proc p
  where p.prosecdef and p.prorettype <> 'trigger'::regtype and has_function_privilege('mostura_portal', p.oid, 'execute')
    and has_schema_privilege('mostura_portal', p.pronamespace, 'usage')
  union
  select d.refclassid, d.refobjid, d.refobjsubid from found f
    left join pg_rewrite w on f.class = 'pg_class'::regclass and w.ev_class = f.object
    join pg_depend d on (d.classid = 'pg_rewrite'::regclass and d.objid = w.oid)
      or (f.class = 'pg_proc'::regclass and d.classid = 'pg_proc'::regclass and d.objid = f.object)
  where d.refclassid in ('pg_class'::regclass, 'pg_proc'::regclass) and (d.refclassid, d.refobjid) <> (f.class, f.object)
)
select f.object::regclass as relation, array_agg(distinct f.sub::smallint) filter (where f.sub > 0) as columns, null::regprocedure as opaque
from found f join pg_class c on c.oid = f.object
where f.class = 'pg_class'::regclass and c.relkind in ('r', 'p') and f.object <> 'platform.publication'::regclass
  and c.relnamespace <> 'pg_catalog'::regnamespace
group by f.object
union all
select distinct null::regclass, null::smallint[], p.oid::regprocedure
from found f join pg_proc p on p.oid = f.object join pg_language l on l.oid = p.prolang
where f.class = 'pg_proc'::regclass and p.prosqlbody is null and p.provolatile <> 'i' and l.lanname not in ('c', 'internal');
comment on view platform.read_by_public is 'Each table of whose rows the public may come to see something, with the columns that are read; and each function below that keeps to itself what it reads.';

create function platform.watch_published() returns void language plpgsql set search_path = pg_catalog as $$
declare
  one record;
  instants text;
begin
  select string_agg(r.opaque::text, ', ' order by r.opaque::text) as names into one from platform.read_by_public r where r.opaque is not null;
  if one.names is not null then
    raise exception 'what the public reads calls %, and the database does not know what that reads: give it a body of BEGIN ATOMIC', one.names;
  end if;
  for one in select t.tgrelid::regclass as relation from pg_trigger t
    where t.tgname = 'tells_the_public' and not exists (select from platform.read_by_public r where r.relation = t.tgrelid)
  loop
    execute format('drop trigger tells_the_public on %s', one.relation);
  end loop;
  for one in select r.relation from platform.read_by_public r
    where r.relation is not null and not exists (select from pg_trigger t where t.tgname = 'tells_the_public' and t.tgrelid = r.relation)
  loop
    execute format('create trigger tells_the_public after insert or update or delete or truncate on %s for each statement execute function platform.note_published_change()', one.relation);
  end loop;
  select string_agg(format('select min(r.%I) as at from %s r where r.%I > $1', a.attname, w.relation, a.attname), ' union all ' order by w.relation::text, a.attname)
    into instants
  from platform.read_by_public w join pg_attribute a on a.attrelid = w.relation and a.attnum = any (w.columns)
  where a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype);
  execute format('create or replace function platform.next_published_instant(timestamptz) returns timestamptz language sql stable as %L',
    coalesce('select min(at) from (' || instants || ') instants', 'select null::timestamptz'));
end $$;
comment on function platform.watch_published() is 'Run after each migration: puts a trigger on each table beneath what is published, and writes platform.next_published_instant, the next instant of theirs at which something may open, close or be released.';
