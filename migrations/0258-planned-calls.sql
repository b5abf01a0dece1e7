-- Areas: grants, portal. A grant officer announces a call that is still a draft; the public reads its title and days and no more.
alter table grants.call add column planned_at timestamptz, add column planned_by uuid,
  add constraint planned_by_somebody check ((planned_at is null) = (planned_by is null));
create view published.planned_call as
  select c.id, c.action_id, c.scope, c.jurisdiction, c.title, c.summary, c.opens_at, c.deadline_at, c.deadline_zone, o.name as partner_name
  from grants.call c join network.organisation o on o.id = c.partner_id
  where c.state = 'draft' and c.planned_at is not null and c.opens_at is not null;
grant select on published.planned_call to mostura_app, mostura_portal;
