-- Areas: grants, privacy. Why a meeting of an evaluation committee was cancelled, and why its day was corrected, are columns of its record.
alter table grants.committee
  add column cancelled_reason text not null default '',
  add column ended_by_decision boolean not null default false check (not ended_by_decision or state = 'cancelled'),
  add column day_reason text not null default '';
comment on column grants.committee.ended_by_decision is 'The call was decided while the meeting was open, which ended it. Nobody wrote a reason.';
comment on column grants.committee.day_reason is 'Why the day was corrected, where the meeting was held on another day than the one that was announced.';
grant update (cancelled_reason, ended_by_decision, day_reason) on grants.committee to mostura_app;

-- What was written so far is in the audit trail alone; not of calls that retention has emptied.
update grants.committee k set cancelled_reason = coalesce((
    select t.content from platform.audit_text t join platform.audit_entry e on e.sequence = t.sequence
    where e.word = 'committee.cancel' and e.subject_kind = 'committee' and e.subject_id = k.id and t.name = 'reason'
    order by e.sequence desc limit 1), '')
  where k.state = 'cancelled' and k.place <> '';
-- A meeting that is open though its call was decided has nothing left to discuss.
update grants.committee k set state = 'cancelled', ended_by_decision = true, version = version + 1
  where k.state = 'convened' and exists (select from grants.decision d where d.call_id = k.call_id);

drop trigger all_final_stays on grants.committee;
delete from platform.final_record where table_name = 'grants.committee';
call platform.keep_final('evaluation report', 'grants.committee', 'r.state in (''signed'', ''cancelled'')',
  '{id,call_id,number,state,meeting_on,place,agenda,chair_votes,minutes,votes,ranking_id,report,sha256,sign_by,unsigned_reason,convened_by,convened_at,closed_by,closed_at,signed_at,cancelled_reason,ended_by_decision,day_reason}');

create or replace function privacy.empty_committees(calls uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.committee_member set conflict_kind = null, conflict_with = null
    where committee_id in (select id from grants.committee where call_id = any (calls));
  update grants.committee set place = '', agenda = '', minutes = '', unsigned_reason = '', cancelled_reason = '', day_reason = '',
      report = case when report is null then null else '{}'::jsonb end
    where call_id = any (calls);
$$;
