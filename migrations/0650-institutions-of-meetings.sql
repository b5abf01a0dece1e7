-- Advocacy: an office that was met or written to can name its institution of the registry.
alter table advocacy.engagement_office add organisation_id uuid references network.organisation;
comment on column advocacy.engagement_office.organisation_id is 'The institution of the registry whose name was typed; empty where the registry has none of that name.';
create index engagement_office_by_organisation on advocacy.engagement_office (organisation_id) where organisation_id is not null;
update advocacy.engagement_office f set organisation_id = o.id
  from advocacy.engagement e, network.organisation o
  where e.id = f.engagement_id and o.action_id = e.action_id and o.kind = 'institution' and o.merged_into is null
    and lower(btrim(o.name)) = lower(btrim(f.institution))
    and not exists (select from network.organisation other where other.action_id = o.action_id and other.kind = 'institution'
      and other.merged_into is null and other.id <> o.id and lower(btrim(other.name)) = lower(btrim(o.name)));
