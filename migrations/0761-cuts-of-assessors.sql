-- Areas: grants, privacy. What an assessor takes off the amount that is asked for, line by line, and why.
alter table grants.assessment add column cuts jsonb not null default '[]' check (jsonb_typeof(cuts) = 'array');
comment on column grants.assessment.cuts is 'In their order: { line (number of the budget line, or null for the whole budget), heading, description, amountMinor, reason }. recommended_minor is what is left.';
drop trigger all_final_stays on grants.assessment;
delete from platform.final_record where table_name = 'grants.assessment';
call platform.keep_final('submitted assessment', 'grants.assessment', 'r.submitted_at is not null',
  '{assignment_id,application_id,scores,total_points,comments,recommended_minor,submitted_at,cuts}');

alter function privacy.empty_applications(uuid[]) rename to empty_before_cuts;
revoke all on function privacy.empty_before_cuts from mostura_app;
create function privacy.empty_applications(applications uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update grants.assessment set cuts = '[]' where cuts <> '[]' and application_id = any (applications);
  perform privacy.empty_before_cuts(applications);
end $$;
revoke all on function privacy.empty_applications from public;
grant execute on function privacy.empty_applications to mostura_app;
call platform.ask_first('privacy.empty_applications(uuid[])', 'privacy.must_empty()');
