-- Area: training. Whoever was written down takes their name out by the link of their participation, without an account.
create function training.forget_participants(people uuid[], at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from training.need where participant_id = any (people);
  delete from training.test_paper where participant_id = any (people);
  delete from training.played_role where participant_id = any (people);
  update training.participant set name = '', mail = null, person_id = null, organisation_id = null, organisation_name = '',
    emptied_at = at
  where id = any (people) and emptied_at is null
$$;
create or replace function training.forget(person uuid, address text, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  select training.forget_participants(array(
    select id from training.participant where person_id = person or lower(mail) = lower(address)), at)
$$;
revoke all on function training.forget_participants from public;
grant execute on function training.forget_participants to mostura_app;
