-- Areas: grants, privacy. The text of an agreement that both sides sign, who read it, and the scans of what each side signed. In force, they are final.
create table grants.agreement_offer (
  id uuid primary key,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  agreed jsonb,
  agreed_sha256 text not null check (agreed_sha256 ~ '^[0-9a-f]{64}$'),
  document_sha256 text not null check (document_sha256 ~ '^[0-9a-f]{64}$'),
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  offered_by uuid references people.person,
  offered_at timestamptz not null,
  read_by uuid references people.person,
  read_at timestamptz,
  withdrawn_by uuid references people.person,
  withdrawn_at timestamptz,
  withdrawal_reason text not null default '',
  in_force_by uuid references people.person,
  in_force_at timestamptz,
  check (withdrawn_at is null or in_force_at is null),
  check (in_force_at is null or read_at is not null)
);
comment on column grants.agreement_offer.source_sha256 is 'Hash of the records that the text was made of: when it differs from theirs, the text is offered again.';
comment on column grants.agreement_offer.offered_at is 'Who offers the text has read it for the partner.';
create unique index agreement_offer_open on grants.agreement_offer (agreement_id) where withdrawn_at is null;
create index agreement_offer_of_agreement on grants.agreement_offer (agreement_id, offered_at);
create index agreement_offer_offered_by on grants.agreement_offer (offered_by);
create index agreement_offer_read_by on grants.agreement_offer (read_by);
create index agreement_offer_withdrawn_by on grants.agreement_offer (withdrawn_by);
create index agreement_offer_in_force_by on grants.agreement_offer (in_force_by);

create table grants.agreement_scan (
  id uuid primary key,
  offer_id uuid not null references grants.agreement_offer,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  side text not null check (side in ('partner', 'sub_grantee')),
  signed_on date not null,
  by_staff boolean not null,
  uploaded_by uuid references people.person,
  uploaded_at timestamptz not null,
  replaced_at timestamptz
);
comment on column grants.agreement_scan.by_staff is 'The partner entered it: its own, or the paper of the sub-grantee that came by post.';
create unique index agreement_scan_current on grants.agreement_scan (offer_id, side) where replaced_at is null;
create index agreement_scan_of_agreement on grants.agreement_scan (agreement_id, uploaded_at);
create index agreement_scan_uploaded_by on grants.agreement_scan (uploaded_by);

create table grants.agreement_scan_file (
  id uuid primary key,
  scan_id uuid not null references grants.agreement_scan,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  position int not null check (position > 0),
  file_id uuid not null references platform.file,
  unique (scan_id, position)
);
create index agreement_scan_file_of_agreement on grants.agreement_scan_file (agreement_id);
create index agreement_scan_file_of_file on grants.agreement_scan_file (file_id);

grant select, insert, update (read_by, read_at, withdrawn_by, withdrawn_at, withdrawal_reason, in_force_by, in_force_at) on grants.agreement_offer to mostura_app;
grant select, insert, update (replaced_at) on grants.agreement_scan to mostura_app;
grant select, insert on grants.agreement_scan_file to mostura_app;
call platform.guard('grants.agreement_offer', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.guard('grants.agreement_scan', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.guard('grants.agreement_scan_file', 'organisation_id = platform.current_organisation() or platform.is_staff()');
drop policy own_or_staff on grants.agreement_offer;
drop policy own_or_staff on grants.agreement_scan;
drop policy own_or_staff on grants.agreement_scan_file;
create policy own_or_staff_who_may_know on grants.agreement_offer to mostura_app
  using (organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
  with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()));
create policy own_or_staff_who_may_know on grants.agreement_scan to mostura_app
  using (organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
  with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()));
create policy own_or_staff_who_may_know on grants.agreement_scan_file to mostura_app
  using (organisation_id = (select platform.current_organisation())
    or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
  with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()));

call platform.keep_final('text of an agreement in force', 'grants.agreement_offer', 'r.in_force_at is not null',
  '{id,agreement_id,organisation_id,agreed,agreed_sha256,document_sha256,source_sha256,offered_at,offered_by,read_at,read_by,withdrawn_at,withdrawn_by,withdrawal_reason,in_force_at,in_force_by}');
call platform.keep_final('scan of an agreement in force', 'grants.agreement_scan',
  '(select o.in_force_at is not null from grants.agreement_offer o where o.id = r.offer_id)',
  '{id,offer_id,agreement_id,organisation_id,side,signed_on,by_staff,uploaded_at,uploaded_by,replaced_at}');
call platform.keep_final('page of a scan of an agreement in force', 'grants.agreement_scan_file',
  '(select o.in_force_at is not null from grants.agreement_scan c join grants.agreement_offer o on o.id = c.offer_id where c.id = r.scan_id)', '{*}');

-- A draft becomes a signed agreement with the scans of both sides alone. Those signed before scans were kept stay as they are.
create function grants.sign_with_both_scans() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (select count(*) from grants.agreement_scan c join grants.agreement_offer o on o.id = c.offer_id
      where o.agreement_id = new.id and o.withdrawn_at is null and o.read_at is not null and c.replaced_at is null) <> 2 then
    raise exception 'an agreement is signed with the scans of both sides';
  end if;
  return new;
end $$;
create trigger signed_with_both_scans before update of state on grants.sub_grant_agreement
  for each row when (old.state = 'draft' and new.state = 'signed') execute function grants.sign_with_both_scans();

create function privacy.empty_agreement_scans(agreements uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  with gone as (delete from grants.agreement_scan_file where agreement_id = any (agreements) returning file_id)
    delete from platform.file where id in (select file_id from gone);
  update grants.agreement_offer set agreed = null, withdrawal_reason = '' where agreement_id = any (agreements);
end $$;
revoke all on function privacy.empty_agreement_scans from public;
grant execute on function privacy.empty_agreement_scans to mostura_app;
