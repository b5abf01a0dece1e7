-- Areas: results, privacy. What a person types in a section of a donor report is kept until they save it as a version.
create table results.narrative_draft (
  donor_report_id uuid not null references results.donor_report,
  section text not null,
  person_id uuid not null references people.person,
  version integer not null check (version >= 0),
  text text not null,
  kept_at timestamptz not null,
  primary key (donor_report_id, section, person_id)
);
comment on table results.narrative_draft is 'One text for each person and section, no version: nobody else reads it, and it goes when its author saves the section.';
comment on column results.narrative_draft.version is 'The version of the section that the text was begun from; 0 where none was saved.';
create index narrative_draft_person on results.narrative_draft (person_id);
grant select, insert, update, delete on results.narrative_draft to mostura_app;
call platform.guard('results.narrative_draft', 'person_id = platform.current_person()');

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_narrative_drafts;
revoke all on function privacy.empty_before_narrative_drafts from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from results.narrative_draft d using results.donor_report r where r.id = d.donor_report_id and r.action_id = of_action;
  perform privacy.empty_before_narrative_drafts(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
call platform.ask_first('privacy.empty_action(uuid, timestamptz)', 'privacy.must_empty()');
