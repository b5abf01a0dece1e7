-- Area: voice. A reporter who typed a name that is not listed was promised that this organisation does not read it, and people of any
-- two partners read it. A typed name can be misspelt, or be that of a partner: such a report is read only by people who belong and
-- belonged to no partner, and waits while none is appointed. Who reads it is the same whatever is typed, so that typing names does
-- not tell who granted whom a withheld sub-grant.
alter table voice.appointment drop constraint appointment_kind_check;
alter table voice.appointment add constraint appointment_kind_check
  check (kind in ('feedback', 'complaint', 'safeguarding', 'fraud', 'data', 'unclear', 'outside'));
create or replace function voice.desk_of(kind text, kept_answer text) returns text language sql immutable
  as $$ select case when kept_answer = 'unlisted' then 'outside'
    when kept_answer = 'unknown' and kind in ('safeguarding', 'fraud') then 'unclear' else kind end $$;
-- Makes the column anew where it is another now.
update voice.case_file set kept_answer = kept_answer where kept_answer = 'unlisted';

create or replace function voice.handlers(of_action uuid, of_kind text, from_organisations uuid[])
  returns table (person_id uuid, organisation_id uuid) language sql stable security definer set search_path = pg_catalog as $$
  with kept as (select k as id from voice.kept(from_organisations) k), named as (
    select a.person_id, a.organisation_id, a.appointed_at from voice.appointment a
    where a.action_id = of_action and a.ended_at is null and (a.kind = of_kind or of_kind = 'outside' and a.kind = 'unclear')
    union all
    select m.person_id, m.organisation_id, m.since from people.membership m
    where of_kind = 'data' and m.action_id = of_action and m.role = 'data_protection_officer' and m.until is null
  ), partners as (
    select p.organisation_id as id, p.role = 'coordinator' as leads, p.position from action.participation p
    where p.action_id = of_action and p.role in ('coordinator', 'implementing_partner')
  ), able as (
    select n.person_id, n.organisation_id, min(n.appointed_at) as since, o.id is not null as of_partner, o.leads, o.position
    from named n
      left join partners o on o.id = n.organisation_id
      join people.person p on p.id = n.person_id and p.erased_at is null and p.disabled_at is null
    where not exists (select from kept k where k.id = n.organisation_id)
      and exists (select from people.membership m where m.action_id = of_action and m.person_id = n.person_id
        and m.organisation_id = n.organisation_id and m.until is null)
      and not exists (select from people.membership m join kept k on k.id = m.organisation_id where m.person_id = n.person_id)
    group by n.person_id, n.organisation_id, o.id, o.leads, o.position
  ), outside as (
    select a.person_id, a.organisation_id from able a
    where not a.of_partner
      and not exists (select from people.membership m join partners o on o.id = m.organisation_id where m.person_id = a.person_id)
  ), one_each as (
    select distinct on (a.organisation_id) a.person_id, a.organisation_id, a.leads, a.position from able a
    where a.of_partner order by a.organisation_id, a.since, a.person_id
  ), two as (
    select e.person_id, e.organisation_id from one_each e order by e.leads desc, e.position, e.organisation_id limit 2
  )
  select able.person_id, able.organisation_id from able
  where of_kind not in ('unclear', 'outside') and able.of_partner and able.organisation_id = (select first.organisation_id from able first
    where first.of_partner order by first.leads desc, first.position, first.organisation_id limit 1)
  union all
  select outside.person_id, outside.organisation_id from outside where of_kind in ('unclear', 'outside')
  union all
  select two.person_id, two.organisation_id from two
  where of_kind = 'unclear' and not exists (select from outside) and (select count(distinct t.person_id) from two t) = 2
$$;
