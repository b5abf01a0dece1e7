-- Area: results. What a frozen measurement keeps besides, and what the public's figures are counted from.
alter table results.frozen_measurement add column in_period bigint not null;
comment on column results.frozen_measurement.value is 'Counted from the beginning of the Action to the last day of the period.';
comment on column results.frozen_measurement.in_period is 'Counted from the first to the last day of the period.';
comment on column results.frozen_measurement.records is 'The records behind the value when it was frozen: [{ kind, id, value, inPeriod }], sorted by kind and id; value and inPeriod are the sums of theirs.';

create view published.output as
  select id, action_id, title, kind, published_on, url from network.output;
-- Figures to be suppressed by platform/suppression.ts before anybody sees them. No view names who took part: an organisation
-- is a number that tells it apart from others, so that it counts once.
create view published.attendance as
  select g.id as gathering_id, g.action_id,
    (g.other_women + coalesce(sum(a.women), 0))::integer as women, (g.other_men + coalesce(sum(a.men), 0))::integer as men
  from training.gathering g left join training.attendance a on a.gathering_id = g.id
  where g.withdrawn_at is null group by g.id;
create view published.engagement as
  with happened as (
    select a.organisation_id, 'attended' as how, g.starts_on as happened_on
      from training.attendance a join training.gathering g on g.id = a.gathering_id
      where g.withdrawn_at is null and a.women + a.men > 0
    union all
    select s.organisation_id, 'sub_grant', s.signed_on from grants.sub_grant_agreement s join published.sub_grant p on p.id = s.id
    union all
    select a.organisation_id, 'authored', o.published_on from network.output_author a join network.output o on o.id = a.output_id
  )
  select o.action_id, dense_rank() over (partition by o.action_id order by sha256(o.id::text::bytea)) as engaged,
    o.kind as organisation_kind, o.jurisdiction, h.how, h.happened_on
  from happened h join network.organisation o on o.id = h.organisation_id
  where not exists (
    select from action.participation p
    where p.organisation_id = o.id and p.role in ('coordinator', 'implementing_partner', 'contracting_authority')
  );
create view published.reported_value as
  select r.id as report_id, g.id as agreement_id, g.action_id, g.scope, g.jurisdiction, v.key, v.value, p.ends_on as period_ends_on
  from grants.report r
    join grants.report_value v on v.report_id = r.id
    join grants.reporting_period p on p.id = r.period_id
    join published.sub_grant g on g.id = r.agreement_id
  where r.state = 'approved';
create view published.target as
  select distinct on (action_id, indicator) action_id, indicator, value, set_at from results.target order by action_id, indicator, set_at desc, id;
grant select on published.target, published.output, published.attendance, published.engagement, published.reported_value to mostura_app, mostura_portal;
