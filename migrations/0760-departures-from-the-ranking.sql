-- Areas: grants, privacy. Where an evaluation committee departs from the ranking, and the reason that the applicant reads.
alter table grants.committee add column departures jsonb not null default '{}' check (jsonb_typeof(departures) = 'object');
comment on column grants.committee.departures is 'By the number of an application, where the proposal departs from the ranking: { kind: pass_over or take, reason }.';
grant update (departures) on grants.committee to mostura_app;
drop trigger all_final_stays on grants.committee;
delete from platform.final_record where table_name = 'grants.committee';
call platform.keep_final('evaluation report', 'grants.committee', 'r.state in (''signed'', ''cancelled'')',
  '{id,call_id,number,state,meeting_on,place,agenda,chair_votes,minutes,votes,ranking_id,report,sha256,sign_by,unsigned_reason,convened_by,convened_at,closed_by,closed_at,signed_at,cancelled_reason,ended_by_decision,day_reason,departures}');

alter table grants.ranking_row add column departure text not null default '';
comment on column grants.ranking_row.departure is 'Why the committee departed from the ranking here, as the applicant reads it; empty elsewhere and after retention.';

create or replace function privacy.empty_committees(calls uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.committee_member set conflict_kind = null, conflict_with = null
    where committee_id in (select id from grants.committee where call_id = any (calls));
  update grants.ranking_row set departure = ''
    where departure <> '' and ranking_id in (select id from grants.ranking where call_id = any (calls));
  update grants.committee set place = '', agenda = '', minutes = '', unsigned_reason = '', cancelled_reason = '', day_reason = '',
      departures = '{}', report = case when report is null then null else '{}'::jsonb end
    where call_id = any (calls);
$$;
call platform.ask_first('privacy.empty_committees(uuid[])', 'privacy.must_empty()');
