-- Area: results. Whether a report of a sub-grantee came in time: by the day on which it was first sent. One that is not sent when its day has
-- passed is late. Of a sub-grant that has ended, nobody asks for reports that never came, so only those that were sent are looked at.
create view grants.report_arrival as
  select p.id as period_id, p.agreement_id, p.due_on,
    case
      when f.sent_on <= p.due_on then 'in_time'
      when f.sent_on is not null or (a.state = 'signed' and p.due_on < platform.today()) then 'late'
    end as arrival
  from grants.reporting_period p
    join grants.sub_grant_agreement a on a.id = p.agreement_id and a.state in ('signed', 'completed', 'terminated')
    left join lateral (
      select (min(v.submitted_at) at time zone 'Europe/Belgrade')::date as sent_on
      from grants.report r join grants.report_version v on v.report_id = r.id where r.period_id = p.id) f on true;
comment on view grants.report_arrival is 'Read by other views alone: it tells of every sub-grant.';

create view grants.counted_report_arrival as
  select d.period_id, d.agreement_id, p.number as period, d.arrival,
    case when a.known then d.due_on else grants.coarse_end(d.due_on) end as due_on
  from grants.report_arrival d
    join grants.reporting_period p on p.id = d.period_id
    join grants.counted_agreement a on a.id = d.agreement_id
  where d.arrival is not null;
grant select on grants.counted_report_arrival to mostura_app;

create view published.due_report as
  select d.period_id, g.id as agreement_id, g.action_id, g.scope, g.jurisdiction, d.arrival,
    case when s.coarse then grants.coarse_end(d.due_on) else d.due_on end as due_on
  from grants.report_arrival d
    join grants.shown_agreement s on s.id = d.agreement_id
    join published.sub_grant g on g.id = s.public_id
  where d.arrival is not null;
grant select on published.due_report to mostura_app, mostura_portal;

-- A late report that is disputed is known to whoever may know its sub-grant.
create or replace function results.knows_disputed(kind text, record uuid) returns boolean language sql stable as $$
  select case
    when kind in ('sub_grant', 'instalment', 'due_report') then exists (select from grants.sub_grant_agreement a where a.id = record)
    when kind = 'report_value' then exists (select from grants.report r where r.id = record)
    when kind = 'organisation' then not exists (select from grants.counted_agreement a where a.organisation_id = record and not a.known)
    else true end
$$;
