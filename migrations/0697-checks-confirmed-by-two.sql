-- Area: grants. A call may ask that a second person confirms the administrative and eligibility check of each application. After the first
-- conclusion a check waits for another person, who confirms it or sends it back with a reason. Calls from before ask one person.
alter table grants.application_check
  add column first_concluded_at timestamptz,
  add column first_concluded_by uuid,
  add column confirmed_at timestamptz,
  add column confirmed_by uuid,
  add column confirmed_role text check (confirmed_role in ('grant_officer', 'programme_manager')),
  add column sent_back_reason text,
  add column sent_back_at timestamptz,
  add constraint first_conclusion_has_its_person check (num_nulls(first_concluded_at, first_concluded_by) in (0, 2)),
  add constraint confirmation_has_its_role check (num_nulls(confirmed_at, confirmed_by, confirmed_role) in (0, 3)),
  add constraint two_people_check check (confirmed_by <> first_concluded_by),
  add constraint confirmed_after_first check (confirmed_by is null or (first_concluded_by is not null and outcome <> 'open'));
comment on column grants.application_check.first_concluded_by is 'Who concluded it first, where its call asks a second person to confirm it.';
comment on column grants.application_check.confirmed_role is 'In which role the second person confirmed it: documents state roles and no names.';

-- Who concluded a check first, or confirmed it, does not decide on a complaint about it either.
create or replace function grants.concerned_with(application uuid) returns uuid[] language sql stable set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct person) filter (where person is not null), '{}') from (
    select unnest(array[checked_by, first_concluded_by, confirmed_by]) as person from grants.application_check where application_id = application
    union all select assessor_id from grants.assignment where application_id = application and state <> 'refused'
    union all select r.made_by from grants.application a join grants.ranking r on r.call_id = a.call_id
      join grants.decision d on d.ranking_id = r.id where a.id = application
    union all select d.decided_by from grants.application a join grants.decision d on d.call_id = a.call_id where a.id = application
    union all select s.person_id from grants.application a join grants.committee k on k.call_id = a.call_id
      join grants.committee_member s on s.committee_id = k.id where a.id = application and (s.present or s.declaration = 'conflict')
  ) as of_application
$$;
