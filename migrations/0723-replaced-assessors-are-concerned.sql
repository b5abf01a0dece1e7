-- Areas: grants. An assessor who was replaced may have read the application: a complaint about it is decided by another person.
create or replace function grants.concerned_with(application uuid) returns uuid[] language sql stable set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct person) filter (where person is not null), '{}') from (
    select unnest(array[checked_by, first_concluded_by, confirmed_by]) as person from grants.application_check where application_id = application
    union all select assessor_id from grants.assignment where application_id = application and (state <> 'refused' or replaced_at is not null)
    union all select r.made_by from grants.application a join grants.ranking r on r.call_id = a.call_id
      join grants.decision d on d.ranking_id = r.id where a.id = application
    union all select d.decided_by from grants.application a join grants.decision d on d.call_id = a.call_id where a.id = application
    union all select s.person_id from grants.application a join grants.committee k on k.call_id = a.call_id
      join grants.committee_member s on s.committee_id = k.id where a.id = application and (s.present or s.declaration = 'conflict')
  ) as of_application
$$;
