-- Areas: grants, privacy, tasks. Documents that an organisation keeps once and uses in each application, with the days from and until which they are valid.
create table grants.vault_document (
  id uuid primary key,
  action_id uuid not null references action.action,
  organisation_id uuid not null references network.organisation,
  type text not null check (type ~ '^[a-z][a-z0-9_-]{0,59}$'),
  file_id uuid not null unique references platform.file,
  issued_on date not null,
  valid_until date check (valid_until >= issued_on),
  kept_by uuid references people.person,
  kept_at timestamptz not null
);
comment on table grants.vault_document is 'What is said of a document never changes. A newer one comes in its place, and the row of the earlier one goes with its file.';
comment on column grants.vault_document.type is 'One of the types of action.yaml, or other.';
create index vault_document_of_organisation on grants.vault_document (organisation_id, kept_at desc, id);
create index vault_document_of_action on grants.vault_document (action_id);
create index vault_document_kept_by on grants.vault_document (kept_by);
grant select, insert, delete on grants.vault_document to mostura_app;

-- The calls in which an application of an organisation is open to staff. An application is open from the opening of its call until it
-- is withdrawn or turned down, its call is cancelled, or the sub-grant has ended.
create function grants.open_applications_of(organisation uuid)
  returns table (action_id uuid, partner_id uuid, jurisdiction text)
  language sql stable security definer set search_path = pg_catalog as $$
  select distinct a.action_id, c.partner_id, c.jurisdiction
  from grants.application a
    join grants.call c on c.id = a.call_id
    join grants.opening o on o.call_id = a.call_id
  where a.organisation_id = organisation and a.state in ('submitted', 'eligible', 'reserve', 'awarded') and c.state <> 'cancelled'
    and not exists (select from grants.sub_grant_agreement s where s.application_id = a.id and s.state in ('completed', 'terminated'))
$$;
-- Its documents are open to the staff of the partner that issued such a call, and of the coordinator.
create function grants.opens_vault_of(organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from grants.open_applications_of(organisation) a
    where a.partner_id = platform.current_organisation()
      or exists (select from action.participation p where p.action_id = a.action_id
        and p.organisation_id = platform.current_organisation() and p.role = 'coordinator'))
$$;
revoke all on function grants.open_applications_of, grants.opens_vault_of from public;
grant execute on function grants.open_applications_of, grants.opens_vault_of to mostura_app;
call platform.guard('grants.vault_document', 'false');
-- Staff read and no more: these documents prove who may apply.
drop policy own_or_staff on grants.vault_document;
create policy own_or_staff_read on grants.vault_document for select to mostura_app
  using (organisation_id = (select platform.current_organisation()) or (select platform.is_system())
    or ((select platform.is_staff()) and grants.opens_vault_of(organisation_id)));
create policy own_added on grants.vault_document for insert to mostura_app
  with check (organisation_id = (select platform.current_organisation()) or (select platform.is_system()));
create policy own_removed on grants.vault_document for delete to mostura_app
  using (organisation_id = (select platform.current_organisation()) or (select platform.is_system()));

-- A file of an application that was taken from there, with what was said of it then. The content is a file of its own: it stays as it
-- was submitted, whatever becomes of the document.
alter table grants.application_attachment
  add column document_type text,
  add column issued_on date,
  add column valid_until date,
  add constraint attachment_from_vault check ((document_type is null) = (issued_on is null) and (document_type is not null or valid_until is null));

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_vault_documents;
revoke all on function privacy.empty_before_vault_documents from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  with gone as (delete from grants.vault_document where action_id = of_action returning file_id)
    delete from platform.file where id in (select file_id from gone);
  perform privacy.empty_before_vault_documents(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;

-- A second reminder before the day of a task.
alter table tasks.reminder drop constraint reminder_stage_check;
alter table tasks.reminder add constraint reminder_stage_check check (stage in ('soon', 'again', 'today', 'overdue'));
