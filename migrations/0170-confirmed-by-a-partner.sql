-- Area: network. Staff of a partner says that a CSO is known and is who it says it is. Until then, and until one of its applications
-- passed its check, it invites a few people only.
alter table network.organisation add column vouched_at timestamptz, add column vouched_by uuid;
alter table network.organisation add constraint organisation_vouched check ((vouched_at is null) = (vouched_by is null));
comment on column network.organisation.vouched_at is 'When staff of a partner confirmed the organisation; null until then.';
