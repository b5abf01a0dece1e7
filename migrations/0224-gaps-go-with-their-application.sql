-- Areas: privacy, grants. What was asked about an application and replied goes with it when its time is over; days and states stay.
create or replace function privacy.empty_applications(applications uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.application set answers = '{}', content = null, title = coalesce(number, '–') where id = any (applications);
  update grants.assessment set comments = '', scores = coalesce((
      select jsonb_object_agg(key, jsonb_build_object('points', value -> 'points', 'justification', ''))
      from jsonb_each(scores) where jsonb_typeof(value) = 'object'), '{}')
    where application_id = any (applications);
  update grants.gap_request set request = '', reply = case when reply is null then null else '' end where application_id = any (applications);
  with gone as (delete from grants.gap_file where request_id in (select id from grants.gap_request where application_id = any (applications)) returning file_id)
    delete from platform.file where id in (select file_id from gone);
  with gone as (delete from grants.application_attachment where application_id = any (applications) returning file_id)
    delete from platform.file where id in (select file_id from gone);
$$;
