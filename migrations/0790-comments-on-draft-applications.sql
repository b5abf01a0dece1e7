-- Areas: grants, privacy. What colleagues of one organisation say to each other about a section of their draft application. It is open to that
-- organisation alone, never to staff or jobs, is no part of the application, and goes with the draft.
create table grants.draft_comment (
  id uuid primary key,
  application_id uuid not null references grants.application,
  organisation_id uuid not null references network.organisation,
  section text not null check (section <> ''),
  text text not null check (text <> ''),
  commented_by uuid not null references people.person,
  commented_at timestamptz not null,
  settled_by uuid references people.person,
  settled_at timestamptz,
  check ((settled_by is null) = (settled_at is null))
);
comment on column grants.draft_comment.section is 'The key of the section in the form of the application.';
create index draft_comment_of_application on grants.draft_comment (application_id, section, commented_at);
create index draft_comment_of_organisation on grants.draft_comment (organisation_id);
create index draft_comment_by on grants.draft_comment (commented_by);
create index draft_comment_settled_by on grants.draft_comment (settled_by) where settled_by is not null;

create table grants.draft_comment_answer (
  id uuid primary key,
  comment_id uuid not null references grants.draft_comment,
  organisation_id uuid not null references network.organisation,
  text text not null check (text <> ''),
  answered_by uuid not null references people.person,
  answered_at timestamptz not null
);
create index draft_comment_answer_of_comment on grants.draft_comment_answer (comment_id, answered_at);
create index draft_comment_answer_of_organisation on grants.draft_comment_answer (organisation_id);
create index draft_comment_answer_by on grants.draft_comment_answer (answered_by);

grant select, insert, update (settled_by, settled_at) on grants.draft_comment to mostura_app;
grant select, insert on grants.draft_comment_answer to mostura_app;
call platform.guard('grants.draft_comment', 'organisation_id = platform.current_organisation()');
call platform.guard('grants.draft_comment_answer', 'organisation_id = platform.current_organisation()');

alter function privacy.empty_applications(uuid[]) rename to empty_before_draft_comments;
revoke all on function privacy.empty_before_draft_comments from mostura_app;
create function privacy.empty_applications(applications uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from grants.draft_comment_answer a using grants.draft_comment c where c.id = a.comment_id and c.application_id = any (applications);
  delete from grants.draft_comment where application_id = any (applications);
  perform privacy.empty_before_draft_comments(applications);
end $$;
revoke all on function privacy.empty_applications from public;
grant execute on function privacy.empty_applications to mostura_app;
call platform.ask_first('privacy.empty_applications(uuid[])', 'privacy.must_empty()');
