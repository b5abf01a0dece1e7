-- Area: portal and open data. The only window of the public: published views, read by mostura_portal, which sees no table.
-- The protection switch of a sub-grant is applied here, once, so that no page or export can forget it.
create schema published;
grant usage on schema published to mostura_app, mostura_portal;

create view published.action as
  select id, slug, title, short_name, definition, definition_sha256, loaded_at from action.action;

create view published.organisation as
  select o.id, o.action_id, o.kind, o.key, o.name, o.short_name, o.jurisdiction, o.website, o.register_name, o.registration_number, p.role, p.jurisdictions, p.position, o.contact_email
  from network.organisation o join action.participation p on p.organisation_id = o.id and p.action_id = o.action_id;

create view published.call as
  select c.id, c.action_id, c.number, c.scope, c.jurisdiction, c.title, c.summary, c.authentic_language, c.opens_at, c.deadline_at, c.deadline_zone,
    c.rules, c.grid, c.form_version_id, c.contact_name, c.contact_email, c.hours_expected, c.published_at, c.updated_at, c.frozen_sha256,
    o.name as partner_name, o.id as partner_id
  from grants.call c join network.organisation o on o.id = c.partner_id
  where c.state = 'published';
create view published.lot as
  select l.* from grants.lot l join grants.call c on c.id = l.call_id where c.state = 'published';
create view published.form_version as
  select f.* from forms.form_version f
  where exists (select from grants.call c where c.state = 'published' and f.id in (c.form_version_id, c.report_form_version_id));

-- delay: absent until the day has come. generalise: no place, only the jurisdiction. withhold: no organisation, number or text that may name it.
create view published.sub_grant as
  select a.id, a.action_id, a.call_id,
    case when a.withhold_name then null else a.number end as number,
    case when a.withhold_name then null else a.title end as title,
    case when a.withhold_name then null else a.summary end as summary,
    a.scope, a.jurisdiction,
    case when a.generalise_place or a.withhold_name then null else a.place end as place,
    case when a.withhold_name then null else a.organisation_id end as organisation_id,
    case when a.withhold_name then null else o.name end as organisation_name,
    case when a.withhold_name then null else o.jurisdiction end as organisation_jurisdiction,
    case when a.withhold_name then null else o.register_name end as register_name,
    case when a.withhold_name then null else o.registration_number end as registration_number,
    a.withhold_name, a.generalise_place,
    a.amount_minor, a.currency, a.starts_on, a.ends_on, a.signed_on, a.state, a.updated_at, c.number as call_number, c.title as call_title
  from grants.sub_grant_agreement a
    join network.organisation o on o.id = a.organisation_id
    join grants.call c on c.id = a.call_id
  where a.state <> 'draft' and (a.delay_until is null or a.delay_until <= platform.today());
create view published.payment as
  select i.id, i.agreement_id, i.number, i.amount_minor, i.currency, i.paid_on
  from grants.instalment i join published.sub_grant g on g.id = i.agreement_id
  where i.state = 'paid';
create view published.gathering as
  select g.id, g.action_id, g.kind, g.scope, g.title, g.jurisdiction, g.place, g.starts_on, g.ends_on, o.name as host_name
  from training.gathering g join network.organisation o on o.id = g.host_id
  where g.withdrawn_at is null;
-- A sum of money is not shown while a sub-grant is delayed: subtracting the shown sub-grants from it would tell the delayed one's amount.
create view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when f.currency is not null and exists (
      select from grants.sub_grant_agreement a
      where a.action_id = p.action_id and a.state <> 'draft' and a.delay_until > platform.today()
    ) then null else f.value end as value,
    f.currency, f.sha256
  from results.frozen_measurement f join results.period p on p.id = f.period_id;

-- Whatever is done leaves an audit entry: while this number stands, figures that were computed still hold.
create view published.last_change as select sequence from platform.audit_head;

grant select on all tables in schema published to mostura_app, mostura_portal;
