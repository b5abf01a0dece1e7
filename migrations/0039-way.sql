-- Area: network. How many organisations came how far through the Action, for the public: counts over the whole region, no names.
create view published.way as
  with happened as (
    select a.organisation_id, 'trained' as step
      from training.attendance a join training.gathering g on g.id = a.gathering_id
      where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0 and g.kind = 'training'
    union
    select a.organisation_id, 'applied' from grants.application a join grants.call c on c.id = a.call_id
      where a.submitted_at is not null and c.state = 'published' and c.deadline_at < platform.today()
    union
    select a.organisation_id, 'granted' from grants.sub_grant_agreement a join published.sub_grant p on p.id = a.id
    union
    select a.organisation_id, 'reported' from grants.report r
      join grants.sub_grant_agreement a on a.id = r.agreement_id join published.sub_grant p on p.id = a.id
      where r.state = 'approved'
    union
    select a.organisation_id, 'advocating'
      from training.attendance a join training.gathering g on g.id = a.gathering_id
      where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0 and g.kind in ('round_table', 'advocacy_conference')
    union
    select organisation_id, 'advocating' from network.output_author
  )
  select o.action_id, h.step, count(distinct o.id) as organisations
  from happened h
    join network.organisation alias on alias.id = h.organisation_id
    join network.organisation o on o.id = coalesce(alias.merged_into, alias.id)
  where o.kind = 'cso'
  group by o.action_id, h.step
  union all
  select action_id, 'engaged', count(distinct engaged) from published.engagement where organisation_kind = 'cso' group by action_id;
grant select on published.way to mostura_app, mostura_portal;
