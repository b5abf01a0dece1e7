-- Area: platform. Who read what is forgotten when its time has come, whole days at once; the application itself adds rows only.
create function platform.id_of_day(of_action uuid, of_day date) returns uuid
  language sql immutable as $$ select md5(of_action || ' ' || (of_day - date '2000-01-01'))::uuid $$;

-- Forgets the reads of these days (platform.id_of_day) of an Action; returns the day before which the seals of the trail say nothing
-- any more: the end of the last sealed span among them. Days that no signed head has sealed stay.
create function platform.forget_reads(of_action uuid, days uuid[]) returns date
  language sql security definer set search_path = pg_catalog, platform as $$
  with spans as (
    select r.day, min((e.details ->> 'reads_until')::date) as ends
    from (select distinct day from platform.sensitive_read
        where action_id = of_action and platform.id_of_day(of_action, day) = any (days)) r
      join platform.audit_entry e on e.word = 'audit.sign_head'
        and (e.details ->> 'reads_from')::date <= r.day and r.day < (e.details ->> 'reads_until')::date
    group by r.day
  ), gone as (
    delete from platform.sensitive_read r using spans where r.action_id = of_action and r.day = spans.day returning r.day
  )
  select max(ends) from spans where exists (select from gone)
$$;
revoke all on function platform.forget_reads from public;
grant execute on function platform.forget_reads, platform.id_of_day to mostura_app;
