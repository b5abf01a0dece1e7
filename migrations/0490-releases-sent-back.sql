-- Area: protection. Whoever may sign a table may send it back with a reason instead; the organisation that prepared it answers and asks
-- for the signature again. The numbers stay as they were built.
alter table release.release
  add column returned_by uuid,
  add column returned_for uuid,
  add column returned_on date,
  add column return_reason text check (length(return_reason) between 1 and 500),
  add column return_answer text check (length(return_answer) between 1 and 500),
  drop constraint release_state_check,
  add constraint release_state_check check (state in ('building', 'ready', 'returned', 'refused', 'signed', 'withdrawn')),
  add constraint returned_by_another check (returned_for <> prepared_for and returned_by <> prepared_by),
  add constraint returned_whole check ((returned_on is null) = (returned_by is null) and (returned_on is null) = (returned_for is null)
    and (returned_on is null) = (return_reason is null) and (returned_on is not null or return_answer is null)
    and (state <> 'returned' or (returned_on is not null and return_answer is null and content is not null)));
comment on column release.release.return_reason is 'Why another organisation sent it back; read by statisticians alone.';
comment on column release.release.return_answer is 'What the organisation that prepared it answered; read by statisticians alone.';
grant select (returned_by, returned_for, returned_on, return_reason, return_answer),
  update (returned_by, returned_for, returned_on, return_reason, return_answer) on release.release to mostura_protection;

create or replace function release.release_steps() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  me uuid := platform.current_person();
  ours uuid := platform.current_organisation();
  builds constant text[] := array['state', 'phase', 'phase_at', 'reason', 'content'];
  signs constant text[] := array['state', 'content', 'number', 'sha256', 'signature', 'signed_by', 'signed_for', 'signed_on'];
  returns constant text[] := array['state', 'returned_by', 'returned_for', 'returned_on', 'return_reason', 'return_answer'];
  offers constant text[] := array['state', 'return_answer'];
  withdraws constant text[] := array['state', 'content', 'withdrawn_by', 'withdrawn_on', 'withdrawal_reason'];
  may_change text[];
begin
  if tg_op = 'DELETE' then
    raise exception 'a release stays' using errcode = '23514';
  end if;
  if exists (select from unnest(new.places) place where (place ~ '^X[1-6]$') <> (select demonstration from platform.instance)) then
    raise exception 'this database has no such places' using errcode = '23514';
  end if;
  if tg_op = 'INSERT' then
    if me is not null and (new.prepared_by <> me or new.prepared_for <> ours or new.state <> 'building') then
      raise exception 'a release is prepared in one''s own name' using errcode = '23514';
    end if;
    return new;
  end if;
  may_change := case
    when old.state = 'building' and me is null and new.state in ('building', 'ready', 'refused') then builds
    when old.state = 'ready' and new.state = 'signed' and new.signed_by = me and new.signed_for = ours
      and new.content - array['number', 'signedOn'] = old.content then signs
    when old.state = 'ready' and new.state = 'returned' and new.returned_by = me and new.returned_for = ours then returns
    when old.state = 'returned' and new.state = 'ready' and old.prepared_for = ours and new.return_answer is not null then offers
    when old.state = 'signed' and new.state = 'withdrawn' and (me is null or new.withdrawn_by = me) then withdraws
  end;
  if may_change is null or to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change then
    raise exception 'this step of a release is not theirs' using errcode = '23514';
  end if;
  return new;
end $$;

-- Statisticians learn on their tasks, too, that a table of their organisation was sent back.
create or replace function protection.own_waiting(of_action uuid) returns table (kind text, waiting bigint, due_on date)
  language sql stable security definer set search_path = pg_catalog as $$
  select 'confirm', count(*), null::date from protection.appointment a
  where a.action_id = of_action and a.state = 'proposed' and protection.is_officer(of_action)
    and platform.current_person() not in (a.person_id, a.proposed_by)
  having count(*) > 0
  union all
  select 'refused', count(*), null::date from protection.appointment a
  where a.action_id = of_action and a.state = 'refused' and protection.proposes_for(of_action, a.organisation_id)
  having count(*) > 0
  union all
  select 'verify', count(*), case when s.state = 'listed' and s.content = s.listed then s.checked_on + s.check_days end
  from directory.service s
  where s.action_id = of_action and s.writer_id <> platform.current_organisation()
    and (s.state in ('draft', 'listed') or (s.state = 'suspended' and s.content <> s.listed))
    and s.action_id::text || ' ' || s.jurisdiction = any ((select directory.places_of_duty('keeper'))::text[])
  group by 3
  union all
  select 'recheck', count(*), s.checked_on + s.check_days from directory.service s
  where s.action_id = of_action and s.writer_id = platform.current_organisation() and s.state = 'listed'
    and s.action_id::text || ' ' || s.jurisdiction = any ((select directory.places_of_duty('keeper'))::text[])
  group by 3
  union all
  select 'contribute', count(*), p.answer_by from release.contribution c join release.period p on p.id = c.period_id
  where c.action_id = of_action and c.organisation_id = platform.current_organisation() and c.answer is null and p.counted_on is null
    and protection.holds(of_action, 'monitor')
  group by 3
  union all
  select 'sign', count(*), null::date from release.release r
  where r.action_id = of_action and r.state = 'ready' and r.prepared_for <> platform.current_organisation()
    and protection.holds(of_action, 'statistician')
  having count(*) > 0
  union all
  select 'returned', count(*), null::date from release.release r
  where r.action_id = of_action and r.state = 'returned' and r.prepared_for = platform.current_organisation()
    and protection.holds(of_action, 'statistician')
  having count(*) > 0
$$;
