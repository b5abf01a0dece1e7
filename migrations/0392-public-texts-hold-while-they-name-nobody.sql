-- Area: grants. A text for the public was compared with the place, the seat and the names once, when it was written. It is shown only
-- while these are what it was compared with: after a change of any of them it is withheld until an officer has saved it again.
create function grants.naming_of(organisation uuid, place text) returns text language sql stable security definer set search_path = pg_catalog
begin atomic
  select md5(coalesce(place, '') || '|' || coalesce(string_agg(
    k.name || '|' || coalesce(k.short_name, '') || '|' || array_to_string(k.other_names, '|') || '|' || coalesce(k.municipality, ''), '|' order by k.id), ''))
  from network.organisation o join network.organisation k on coalesce(k.merged_into, k.id) = coalesce(o.merged_into, o.id)
  where o.id = organisation;
end;
alter table grants.sub_grant_agreement add column public_texts_against text;
comment on column grants.sub_grant_agreement.public_texts_against is 'grants.naming_of when the public texts were written: where it is another now, they are withheld.';
update grants.sub_grant_agreement set public_texts_against = grants.naming_of(organisation_id, place) where public_title <> '' or public_summary <> '';

create or replace view published.sub_grant as
  select a.public_id as id, a.action_id, a.call_id,
    case when s.coarse then null else a.number end as number,
    case when s.coarse then case when t.hold then nullif(a.public_title, '') end else a.title end as title,
    case when s.coarse then case when t.hold then nullif(a.public_summary, '') end else a.summary end as summary,
    a.scope, a.jurisdiction,
    case when s.coarse then null else a.place end as place,
    case when a.withhold_name then null else coalesce(o.merged_into, o.id) end as organisation_id,
    case when a.withhold_name then null else o.name end as organisation_name,
    case when a.withhold_name then null else o.jurisdiction end as organisation_jurisdiction,
    case when a.withhold_name then null else o.register_name end as register_name,
    case when a.withhold_name then null else o.registration_number end as registration_number,
    a.withhold_name, a.generalise_place,
    case when s.coarse then grants.coarse_amount(a.amount_minor) else a.amount_minor end as amount_minor,
    a.currency,
    case when s.coarse then grants.coarse_start(a.starts_on) else a.starts_on end as starts_on,
    case when s.coarse then grants.coarse_end(a.ends_on) else a.ends_on end as ends_on,
    s.signed_on, a.state,
    case when s.coarse then date_trunc('quarter', a.updated_at, 'UTC') else a.updated_at end as updated_at,
    c.number as call_number, c.title as call_title, s.coarse
  from grants.sub_grant_agreement a
    join grants.shown_agreement s on s.id = a.id
    join network.organisation o on o.id = a.organisation_id
    join grants.call c on c.id = a.call_id
    cross join lateral (
      select s.coarse and a.public_texts_against = grants.naming_of(a.organisation_id, a.place) as hold
    ) t;
