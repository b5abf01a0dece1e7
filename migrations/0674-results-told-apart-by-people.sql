-- Area: grants. A result that a sub-grantee reports may be told apart into women, men, children and those of whom it is not said, where the
-- call asks so. Together they are the result; of results that were reported before, nothing is said.
alter table grants.report_value
  add column women integer check (women >= 0),
  add column men integer check (men >= 0),
  add column children integer check (children >= 0),
  add column unsaid integer check (unsaid >= 0),
  add constraint parts_are_the_value check (
    num_nulls(women, men, children, unsaid) = 4 or (num_nulls(women, men, children, unsaid) = 0 and women + men + children + unsaid = value));
comment on column grants.report_value.women is 'Women of 18 and over; null where the call did not ask it.';
comment on column grants.report_value.men is 'Men of 18 and over.';
comment on column grants.report_value.children is 'Girls and boys under 18.';
comment on column grants.report_value.unsaid is 'Those of whom neither is said.';
create or replace view grants.counted_report_value as
  select r.id as report_id, r.agreement_id, p.number as period,
    case when a.known then p.ends_on else grants.coarse_end(p.ends_on) end as ends_on, v.key, v.value,
    v.women, v.men, v.children
  from grants.report r
    join grants.report_value v on v.report_id = r.id
    join grants.reporting_period p on p.id = r.period_id
    join grants.counted_agreement a on a.id = r.agreement_id
  where r.state = 'approved';
