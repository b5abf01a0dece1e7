-- Areas: results, privacy. Those who write a donor report leave notes for each other at its sections; the contracting authority sees none.
create table results.report_note (
  id uuid primary key,
  action_id uuid not null references action.action,
  donor_report_id uuid not null references results.donor_report,
  section text not null,
  text text not null,
  addressed_to uuid references people.person,
  written_by uuid not null references people.person,
  written_for uuid references network.organisation,
  role text,
  written_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references people.person,
  check ((settled_at is null) = (settled_by is null))
);
comment on table results.report_note is 'What those who write a donor report say to each other about a section. In no version, document or package of the report.';
comment on column results.report_note.written_for is 'The organisation that its author acted for.';
comment on column results.report_note.role is 'The role in which its author wrote it.';
create index note_of_donor_report on results.report_note (donor_report_id, section, written_at);
create index open_note_for_person on results.report_note (addressed_to) where settled_at is null;
create index report_note_addressed_to on results.report_note (addressed_to);
create index report_note_written_by on results.report_note (written_by);
create index report_note_settled_by on results.report_note (settled_by);
create index report_note_written_for on results.report_note (written_for);
create index report_note_of_action on results.report_note (action_id);
grant select, insert, update (settled_at, settled_by) on results.report_note to mostura_app;
call platform.guard('results.report_note', '(select results.reads_parts())');

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_report_notes_of_action;
revoke all on function privacy.empty_before_report_notes_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.report_note set text = '' where action_id = of_action;
  perform privacy.empty_before_report_notes_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
