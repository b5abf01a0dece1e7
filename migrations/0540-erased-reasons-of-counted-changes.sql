-- Areas: training, privacy. A reason that was erased beside the audit trail goes from the records that were written with it, too; and
-- with the name of a participant the reasons of the changes that were made for them.
create function training.forget_copied_reason() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  entry platform.audit_entry;
begin
  select * into entry from platform.audit_entry e where e.sequence = old.sequence;
  update training.counted_change c set reason = '' where c.changed_at = entry.at and entry.subject_id in (
    select c.gathering_id union all select p.id from training.participant p where p.gathering_id = c.gathering_id);
  update training.check_in set reason = '–' where gathering_id = entry.subject_id and received_at = entry.at and way = 'hand';
  update training.check_in set taken_back_reason = '' where gathering_id = entry.subject_id and taken_back_at = entry.at;
  update training.gathering set withdrawn_reason = '–' where id = entry.subject_id and withdrawn_at = entry.at;
  return null;
end $$;
revoke all on function training.forget_copied_reason from public;
create trigger forget_copied_reason after delete on platform.audit_text
  for each row when (old.name = 'reason') execute function training.forget_copied_reason();

create function training.forget_changes_for_holder() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update training.counted_change c set reason = '' where c.gathering_id = new.gathering_id and c.changed_at in (
    select i.received_at from training.check_in i where i.participant_id = new.id
    union all select i.taken_back_at from training.check_in i where i.participant_id = new.id
    union all select e.at from platform.audit_entry e where e.subject_id = new.id);
  return null;
end $$;
revoke all on function training.forget_changes_for_holder from public;
create trigger forget_changes_for_holder after update of emptied_at on training.participant
  for each row when (new.emptied_at is not null) execute function training.forget_changes_for_holder();
