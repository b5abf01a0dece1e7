-- Area: results. What a sub-grantee reported of people was readable to the public's role before a period was frozen with it. The view
-- gives a value where indicators count it and all of them count something else. It gives none where one counts people or organisations.
create or replace view published.reported_value as
  with counting as materialized (
    select a.id as action_id,
      jsonb_path_query_array(a.definition, '$.logframe.**{1 to last} ? (@.measurement.of == "report_value")') as indicators
    from action.action a)
  select r.id as report_id, g.id as agreement_id, g.action_id, g.scope, g.jurisdiction, v.key,
    case when (
      select bool_and(i ->> 'counts' is not distinct from 'other') from jsonb_array_elements(c.indicators) i
      where coalesce(i -> 'measurement' -> 'where' -> 'key' ? v.key, true)) then v.value end as value,
    case when s.coarse then grants.coarse_end(p.ends_on) else p.ends_on end as period_ends_on
  from grants.report r
    join grants.report_value v on v.report_id = r.id
    join grants.reporting_period p on p.id = r.period_id
    join grants.shown_agreement s on s.id = r.agreement_id
    join published.sub_grant g on g.id = s.public_id
    join counting c on c.action_id = g.action_id
  where r.state = 'approved';
comment on view published.reported_value is 'What sub-grantees reported. Numbers of people are read as they were frozen with a period: here they have no value.';
