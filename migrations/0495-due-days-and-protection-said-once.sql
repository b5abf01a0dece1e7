-- Area: grants. Two rules that several queries wrote by themselves: until when a report is submitted, and whether a sub-grant is protected.

-- As `dueOfReport`: a report that was returned has 14 days to be corrected, and never less than it had.
create function grants.due_of_report(due_on date, state text, returned_at timestamptz) returns date language sql stable
  as $$ select case when state = 'returned' and returned_at is not null
      then greatest((returned_at at time zone 'Europe/Belgrade')::date + 14, due_on) else due_on end $$;

-- As `isProtected`: whether anything is hidden of it on a day.
create function grants.is_protected(agreement grants.sub_grant_agreement, on_day date) returns boolean language sql stable
  as $$ select agreement.generalise_place or agreement.withhold_name or coalesce(agreement.delay_until > on_day, false) $$;

revoke all on function grants.due_of_report, grants.is_protected from public;
grant execute on function grants.due_of_report, grants.is_protected to mostura_app;

create or replace view grants.counted_period as
  select p.agreement_id, p.number, case when a.known then d.due_on else grants.coarse_end(d.due_on) end as due_on, r.state as report_state
  from grants.reporting_period p
    join grants.counted_agreement a on a.id = p.agreement_id
    left join grants.report r on r.period_id = p.id
    cross join lateral (select grants.due_of_report(p.due_on, r.state, r.returned_at) as due_on) d;
