-- Areas: results, privacy. Every text of a donor report that was saved stays as a version: who wrote it, in which role, and when.
create table results.narrative_version (
  donor_report_id uuid not null references results.donor_report,
  section text not null,
  version integer not null check (version > 0),
  text text not null,
  written_by uuid not null,
  role text,
  written_at timestamptz not null,
  primary key (donor_report_id, section, version)
);
comment on table results.narrative_version is 'Every text of a section that was saved. Never changed; an earlier one is used again by saving it as a new version.';
comment on column results.narrative_version.role is 'The role in which it was written; null where that was not kept.';
create index narrative_version_written_by on results.narrative_version (written_by);
grant select, insert on results.narrative_version to mostura_app;
insert into results.narrative_version (donor_report_id, section, version, text, written_by, written_at)
  select donor_report_id, section, version, text, updated_by, updated_at from results.narrative where version > 0;
-- The contracting authority reads the submitted report, and nothing of what it was made from.
call platform.guard('results.narrative_version', '(select results.reads_parts())');

alter function privacy.empty_action(uuid, timestamptz) rename to empty_before_narrative_versions_of_action;
revoke all on function privacy.empty_before_narrative_versions_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update results.narrative_version n set text = '' from results.donor_report r where r.id = n.donor_report_id and r.action_id = of_action;
  perform privacy.empty_before_narrative_versions_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;
