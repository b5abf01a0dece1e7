-- Area: network. A partnership is named in public once a person has said that it harms nobody; counted it was before.
alter table network.partnership add column published_on date, add column published_by uuid,
  add check (published_on is not null or published_by is null);
comment on column network.partnership.published_on is 'Since when everybody reads who works with whom here; null: those who work alone.';

create view published.open_partnership as
  select p.id, p.action_id, p.kind, p.level, p.jurisdiction, p.place, p.subject, p.summary, p.began_on, p.ended_on, p.document_reference,
    p.url, p.published_on,
    (select coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'name', coalesce(o.name, q.name), 'sort', q.sort) order by q.position), '[]')
      from network.partnership_party q left join network.organisation m on m.id = q.organisation_id
        left join network.organisation o on o.id = coalesce(m.merged_into, m.id)
      where q.partnership_id = p.id) as parties,
    (select count(*) from network.partnership_result r where r.partnership_id = p.id) as results
  from network.partnership p where p.published_on is not null;
create view published.partnership_result as
  select r.id, r.partnership_id, r.happened_on, r.text
  from network.partnership_result r join network.partnership p on p.id = r.partnership_id where p.published_on is not null;
grant select on published.open_partnership, published.partnership_result to mostura_app, mostura_portal;

create or replace view published.paper as
  select p.id, p.action_id, p.owner_kind, p.owner_id, p.title, p.language, p.created_at, f.sha256, f.type, f.size
  from papers.paper p join platform.file f on f.id = p.file_id
  where p.published_at is not null and f.state in ('available', 'released')
    and case p.owner_kind
      when 'partnership' then exists (select from published.open_partnership r where r.id = p.owner_id)
      -- A file says whose it is: where the name of the body is not given, it stays with staff.
      when 'response' then exists (select from published.response r where r.id = p.owner_id)
      when 'practice' then exists (select from published.practice r where r.id = p.owner_id and r.begun_by_name is not null)
      when 'adoption' then exists (select from published.adoption r where r.id = p.owner_id and r.body_name is not null)
      else false
    end;
