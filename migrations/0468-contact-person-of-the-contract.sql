-- Areas: action, privacy. The contact person of the coordinator for the contracting authority, entered once with the contract.
alter table action.contract add column contact_person text check (contact_person <> '');
comment on column action.contract.contact_person is 'Name and title, as section 1.2 of the donor report says them.';

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_contact_person_of_action;
revoke all on function privacy.empty_before_contact_person_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update action.contract set contact_person = null where action_id = of_action;
  perform privacy.empty_before_contact_person_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
