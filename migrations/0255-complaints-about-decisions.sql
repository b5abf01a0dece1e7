-- Areas: grants, privacy. An applicant complains about a decision; another person decides on it by a day, and what is reopened is recorded.
create table grants.complaint (
  id uuid primary key,
  application_id uuid not null references grants.application,
  organisation_id uuid not null,
  about text not null check (about in ('ineligible', 'rejected', 'reserve', 'awarded')),
  complaint text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  answer_by date not null,
  state text not null default 'made' check (state in ('made', 'withdrawn', 'upheld', 'rejected')),
  reopens text check (reopens in ('check', 'decision', 'nothing')),
  reasons text,
  decided_by uuid,
  decided_at timestamptz,
  check ((state in ('upheld', 'rejected')) = (reasons is not null)),
  check ((reasons is null) = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check ((state = 'upheld') = (reopens is not null))
);
create unique index one_complaint on grants.complaint (application_id, about) where state <> 'withdrawn';
create index complaints_due on grants.complaint (answer_by) where state = 'made';
grant select, insert, update on grants.complaint to mostura_app;
call platform.guard('grants.complaint', 'organisation_id = platform.current_organisation() or platform.is_staff()');

-- Who checked, assessed, ranked or decided: none of them decides on the complaint.
create function grants.concerned_with(application uuid) returns uuid[] language sql stable set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct person) filter (where person is not null), '{}') from (
    select checked_by as person from grants.application_check where application_id = application
    union all select assessor_id from grants.assignment where application_id = application and state <> 'refused'
    union all select r.made_by from grants.application a join grants.ranking r on r.call_id = a.call_id
      join grants.decision d on d.ranking_id = r.id where a.id = application
    union all select d.decided_by from grants.application a join grants.decision d on d.call_id = a.call_id where a.id = application
  ) as of_application
$$;
grant execute on function grants.concerned_with(uuid) to mostura_app;

create or replace function privacy.empty_applications(applications uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.application set answers = '{}', content = null, title = coalesce(number, '–') where id = any (applications);
  update grants.assessment set comments = '', scores = coalesce((
      select jsonb_object_agg(key, jsonb_build_object('points', value -> 'points', 'justification', ''))
      from jsonb_each(scores) where jsonb_typeof(value) = 'object'), '{}')
    where application_id = any (applications);
  update grants.gap_request set request = '', reply = case when reply is null then null else '' end where application_id = any (applications);
  update grants.complaint set complaint = '', reasons = case when reasons is null then null else '' end where application_id = any (applications);
  with gone as (delete from grants.gap_file where request_id in (select id from grants.gap_request where application_id = any (applications)) returning file_id)
    delete from platform.file where id in (select file_id from gone);
  with gone as (delete from grants.application_attachment where application_id = any (applications) returning file_id)
    delete from platform.file where id in (select file_id from gone);
$$;
