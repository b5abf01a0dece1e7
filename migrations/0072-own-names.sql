-- Areas: advocacy, voice. What keeps an organisation from judging itself, or from reading what is said of it, holds for all its names.
create or replace view published.substantiation as
  select s.id, s.outcome_id, s.way, s.given_on, s.description, s.contribution, s.significance,
    case when g.kind <> 'cso' then g.name else s.body_name end as body_name
  from advocacy.substantiation s join published.outcome o on o.id = s.outcome_id
    join advocacy.outcome u on u.id = s.outcome_id
    join network.organisation harvester on harvester.id = u.harvester_id
    left join network.organisation alias on alias.id = s.organisation_id
    left join network.organisation g on g.id = coalesce(alias.merged_into, alias.id)
  where s.given_on is not null
    -- Whoever turned out to be the one that contributed confirmed itself.
    and g.id is distinct from coalesce(harvester.merged_into, harvester.id);

-- Every organisation that is one with one of these.
create function network.all_kin(organisations uuid[]) returns setof uuid language sql stable as $$
  select distinct k from unnest(organisations) o cross join lateral network.kin(o) k
$$;
create or replace function voice.handlers(of_action uuid, of_kind text, from_organisations uuid[])
  returns table (person_id uuid, organisation_id uuid) language sql stable security definer set search_path = pg_catalog as $$
  with kept as (select k as id from network.all_kin(from_organisations) k), named as (
    select a.person_id, a.organisation_id from voice.appointment a
    where a.action_id = of_action and a.kind = of_kind and a.ended_at is null
    union
    select m.person_id, m.organisation_id from people.membership m
    where of_kind = 'data' and m.action_id = of_action and m.role = 'data_protection_officer' and m.until is null
  ), able as (
    select distinct n.person_id, n.organisation_id, o.role = 'coordinator' as leads, o.position
    from named n
      join action.participation o on o.action_id = of_action and o.organisation_id = n.organisation_id
        and o.role in ('coordinator', 'implementing_partner')
      join people.person p on p.id = n.person_id and p.erased_at is null and p.disabled_at is null
    where not exists (select from kept k where k.id = n.organisation_id)
      and exists (select from people.membership m where m.action_id = of_action and m.person_id = n.person_id
        and m.organisation_id = n.organisation_id and m.until is null)
      and not exists (select from people.membership m join kept k on k.id = m.organisation_id where m.person_id = n.person_id)
  )
  select able.person_id, able.organisation_id from able
  where able.organisation_id = (select first.organisation_id from able first
    order by first.leads desc, first.position, first.organisation_id limit 1)
$$;
create or replace function voice.late(of_action uuid, on_day date, person uuid)
  returns table (id uuid, number text, due_on date) language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.number, case when c.acknowledged_at is null then least(c.acknowledge_by, c.answer_by) else c.answer_by end
  from voice.case_file c
  where c.action_id = of_action and c.closed_at is null and c.answered_at is null
    and (c.answer_by < on_day or (c.acknowledged_at is null and c.acknowledge_by < on_day))
    and not exists (select from people.membership m
      where m.person_id = person and m.organisation_id in (select network.all_kin(c.kept_from)))
$$;
