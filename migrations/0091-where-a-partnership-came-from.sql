-- Area: network. A partnership says out of which sub-grant or gathering it grew, and one over a border names both sides.
alter table network.partnership
  add column other_jurisdiction text,
  add column agreement_id uuid references grants.sub_grant_agreement,
  add column gathering_id uuid references training.gathering,
  add check (other_jurisdiction is null or jurisdiction is not null and other_jurisdiction <> jurisdiction);
comment on column network.partnership.other_jurisdiction is 'The other side of the border; the measures count such a one for the region.';
comment on column network.partnership.agreement_id is 'The sub-grant it grew out of; told in public only where both are public and the sub-grantee is named.';
create index partnership_of_agreement on network.partnership (agreement_id);
create index partnership_of_gathering on network.partnership (gathering_id);

create or replace view published.open_partnership as
  select p.id, p.action_id, p.kind, p.level, p.jurisdiction, p.place, p.subject, p.summary, p.began_on, p.ended_on, p.document_reference,
    p.url, p.published_on,
    (select coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'name', coalesce(o.name, q.name), 'sort', q.sort) order by q.position), '[]')
      from network.partnership_party q left join network.organisation m on m.id = q.organisation_id
        left join network.organisation o on o.id = coalesce(m.merged_into, m.id)
      where q.partnership_id = p.id) as parties,
    (select count(*) from network.partnership_result r where r.partnership_id = p.id) as results,
    p.other_jurisdiction,
    -- The parties are named here: beside a sub-grant whose name is withheld they would tell it.
    g.id as agreement_id, g.title as agreement_title, e.id as gathering_id, e.title as gathering_title
  from network.partnership p
    left join published.sub_grant g on g.id = p.agreement_id and g.organisation_id is not null
    left join published.gathering e on e.id = p.gathering_id
  where p.published_on is not null;
create or replace view published.partnership as
  select id, action_id, kind, level, case when other_jurisdiction is null then jurisdiction end as jurisdiction, began_on from network.partnership;
