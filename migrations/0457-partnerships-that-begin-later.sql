-- Area: network. A memorandum may be recorded before it takes effect. Until it begins it counts in no measure, and is not public.
create or replace view published.partnership as
  select id, action_id, kind, level, case when other_jurisdiction is null then jurisdiction end as jurisdiction, began_on
  from network.partnership where began_on <= platform.today();
-- Publishing waits for the first day, too; a day that was moved afterwards does not show what has not begun.
create or replace view published.open_partnership as
  select p.id, p.action_id, p.kind, p.level, p.jurisdiction, p.place, p.subject, p.summary, p.began_on, p.ended_on, p.document_reference,
    p.url, p.published_on,
    (select coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'name', coalesce(o.name, q.name), 'sort', q.sort) order by q.position), '[]')
      from network.partnership_party q left join network.organisation m on m.id = q.organisation_id
        left join network.organisation o on o.id = coalesce(m.merged_into, m.id)
      where q.partnership_id = p.id) as parties,
    (select count(*) from network.partnership_result r where r.partnership_id = p.id) as results,
    p.other_jurisdiction,
    -- The parties and a place are named here: beside a protected sub-grant they would tell it.
    g.id as agreement_id, g.title as agreement_title, e.id as gathering_id, e.title as gathering_title
  from network.partnership p
    left join grants.shown_agreement s on s.id = p.agreement_id and not s.coarse
    left join published.sub_grant g on g.id = s.public_id
    left join published.gathering e on e.id = p.gathering_id
  where p.published_on is not null and p.began_on <= platform.today();
create or replace view published.partnership_result as
  select r.id, r.partnership_id, r.happened_on, r.text
  from network.partnership_result r join network.partnership p on p.id = r.partnership_id
  where p.published_on is not null and p.began_on <= platform.today();
