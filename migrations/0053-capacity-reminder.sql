-- Area: network. The people of an organisation are told once by mail that its follow-up is due: the job learns which organisation and when, and no score.
alter table network.capacity_assessment add column reminded_at timestamptz;
comment on column network.capacity_assessment.reminded_at is 'When its people were told by mail that the follow-up of this baseline is due.';
-- Past row security, which shows an assessment to nobody but its own organisation and whom it chose. Takes each baseline once.
create function network.take_follow_ups_due(action uuid, done_until date, told_at timestamptz)
  returns table (organisation_id uuid, done_on date)
  language sql security definer set search_path = pg_catalog as $$
  update network.capacity_assessment b set reminded_at = told_at
  from network.organisation o
  where o.id = b.organisation_id and o.merged_into is null
    and b.action_id = action and b.round = 'baseline' and b.state = 'done' and b.reminded_at is null
    and (b.done_at at time zone 'Europe/Belgrade')::date <= done_until
    and not exists (
      select from network.capacity_assessment f where f.organisation_id = b.organisation_id and f.round = 'follow_up'
    )
  returning b.organisation_id, (b.done_at at time zone 'Europe/Belgrade')::date
$$;
revoke all on function network.take_follow_ups_due from public;
grant execute on function network.take_follow_ups_due to mostura_app;
