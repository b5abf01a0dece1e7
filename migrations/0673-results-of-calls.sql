-- Areas: grants, portal. What came of a call, as it was told: numbers of applications by lot, and nobody of them.
create table grants.call_result (
  lot_id uuid primary key references grants.lot,
  call_id uuid not null references grants.call,
  received integer not null check (received >= 0),
  eligible integer not null check (eligible between 0 and received),
  awarded integer not null check (awarded >= 0),
  reserve integer not null check (reserve >= 0),
  rejected integer not null check (rejected >= 0),
  told_at timestamptz not null,
  check (awarded + reserve + rejected = eligible)
);
comment on table grants.call_result is 'Kept when the decision was communicated: what is excluded, declined or offered later does not change it.';
create index call_result_of_call on grants.call_result (call_id);
grant select, insert on grants.call_result to mostura_app;
call platform.keep_final('results of a call', 'grants.call_result', 'r.lot_id is not null',
  '{lot_id,call_id,received,eligible,awarded,reserve,rejected,told_at}');

-- Of the lots of a call whose decision is communicated: applications that were in at the deadline, and the ranking that was decided on.
create view grants.call_result_now as
  select l.id as lot_id, c.id as call_id,
    (select count(*) from grants.application a where a.lot_id = l.id and a.submitted_at is not null
      and (a.state <> 'withdrawn' or a.id in (select r.application_id from grants.ranking_row r where r.ranking_id = d.ranking_id)))::integer as received,
    count(r.application_id)::integer as eligible,
    (count(*) filter (where r.outcome = 'awarded'))::integer as awarded,
    (count(*) filter (where r.outcome = 'reserve'))::integer as reserve,
    (count(*) filter (where r.outcome = 'rejected'))::integer as rejected,
    d.communicated_at as told_at
  from grants.call c
    join grants.decision d on d.call_id = c.id and d.communicated_at is not null
    join grants.lot l on l.call_id = c.id
    left join grants.ranking_row r on r.ranking_id = d.ranking_id and r.lot_id = l.id
  group by l.id, c.id, d.ranking_id, d.communicated_at;
alter view grants.call_result_now set (security_invoker = on);
grant select on grants.call_result_now to mostura_app;
insert into grants.call_result (lot_id, call_id, received, eligible, awarded, reserve, rejected, told_at)
  select lot_id, call_id, received, eligible, awarded, reserve, rejected, told_at from grants.call_result_now;

create view published.call_result as
  select e.call_id, l.number, l.title, e.received, e.eligible, e.awarded, e.reserve, e.rejected, e.told_at
  from grants.call_result e join grants.lot l on l.id = e.lot_id join grants.call c on c.id = e.call_id
  where c.state = 'published';
grant select on published.call_result to mostura_app, mostura_portal;
