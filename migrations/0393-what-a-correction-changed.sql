-- Area: privacy. A correction of a phone number or a signatory is made where the record is kept. What was corrected since the person was
-- found is then measured: by a digest of each value as it was found.
alter table privacy.finding add column digests text[] not null default '{}';
comment on column privacy.finding.digests is 'Each value of the person as it was found: the kind of record and a SHA-256; the value itself is not kept.';
