-- Areas: grants, forms, privacy. Visits of sub-grants: planned, recorded with a checklist, findings with their follow-up. A record that was handed in is final.
alter table forms.form_version drop constraint form_version_purpose_check;
alter table forms.form_version add constraint form_version_purpose_check check (purpose in ('application', 'report', 'evaluation', 'visit'));

create table grants.visit (
  id uuid primary key,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  form_version_id uuid not null references forms.form_version,
  purpose text not null check (purpose in ('monitoring', 'help')),
  state text not null default 'planned' check (state in ('planned', 'submitted', 'cancelled')),
  visit_on date not null,
  place text not null,
  message text not null default '',
  reasons text[] not null default '{}',
  answers jsonb not null default '{}',
  cancel_reason text not null default '',
  planned_by uuid references people.person,
  planned_at timestamptz not null,
  submitted_by uuid references people.person,
  submitted_at timestamptz,
  sha256 text,
  check ((state = 'submitted') = (submitted_at is not null) and (submitted_at is null) = (sha256 is null))
);
comment on column grants.visit.reasons is 'Why it was proposed by risk when it was planned: codes.';
comment on column grants.visit.sha256 is 'Of the checklist, its answers and the findings as they were handed in.';
create index visit_of_agreement on grants.visit (agreement_id, visit_on desc, id);
create index visit_of_form on grants.visit (form_version_id);
create index visit_planned_by on grants.visit (planned_by);
create index visit_submitted_by on grants.visit (submitted_by);
grant select, insert, update (state, visit_on, place, message, answers, cancel_reason, submitted_by, submitted_at, sha256) on grants.visit to mostura_app;
call platform.guard('grants.visit', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.keep_final('record of a visit', 'grants.visit', 'r.state <> ''planned''',
  '{id,agreement_id,organisation_id,form_version_id,purpose,state,visit_on,place,message,reasons,answers,cancel_reason,planned_at,submitted_at,sha256}');

create table grants.visit_finding (
  id uuid primary key,
  visit_id uuid not null references grants.visit,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  finding text not null,
  follow_up text not null,
  side text not null check (side in ('sub_grantee', 'partner')),
  due_on date not null,
  state text not null default 'draft' check (state in ('draft', 'open', 'done')),
  remark text not null default '',
  created_at timestamptz not null,
  done_by uuid references people.person,
  done_at timestamptz,
  check ((state = 'done') = (done_at is not null))
);
comment on column grants.visit_finding.side is 'Who follows it up: the sub-grantee, or the partner that granted.';
create index finding_of_visit on grants.visit_finding (visit_id, created_at, id);
create index finding_of_agreement on grants.visit_finding (agreement_id);
create index finding_done_by on grants.visit_finding (done_by);
grant select, insert, delete, update (state, remark, done_by, done_at) on grants.visit_finding to mostura_app;
call platform.guard('grants.visit_finding', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.keep_final('finding of a visit', 'grants.visit_finding', 'r.state <> ''draft''',
  '{id,visit_id,agreement_id,organisation_id,finding,follow_up,side,due_on,created_at}');

-- Staff who may not know a protected sub-grant know nothing of its visits.
do $$
declare
  named text;
begin
  foreach named in array array['grants.visit', 'grants.visit_finding'] loop
    execute format('drop policy own_or_staff on %s', named);
    execute format('create policy own_or_staff_who_may_know on %s to mostura_app
      using (organisation_id = (select platform.current_organisation())
        or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
      with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()))', named);
  end loop;
end $$;

create function privacy.empty_visits(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.visit_finding set finding = '', follow_up = '', remark = '' where agreement_id = any (agreements);
  update grants.visit set place = '', message = '', cancel_reason = '', answers = '{}' where agreement_id = any (agreements);
$$;
revoke all on function privacy.empty_visits from public;
grant execute on function privacy.empty_visits to mostura_app;
