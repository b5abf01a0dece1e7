-- Area: results. The public reads numbers of organisations as of frozen periods, like those of people: from one day to the next, what moves would be one of them.
alter table results.period add column way jsonb;
comment on column results.period.way is 'How many organisations had come to each step when the period was frozen: {step: number}. Null for periods frozen before it was kept.';

-- What /way counted until now, for the freezing of a period alone. Delayed sub-grants are not in it.
create view results.way_now as
  with happened as (
    select a.organisation_id, 'trained' as step
      from training.attendance a join training.gathering g on g.id = a.gathering_id
      where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0 and g.kind = 'training'
    union
    select a.organisation_id, 'applied' from grants.application a join grants.call c on c.id = a.call_id
      where a.submitted_at is not null and c.state = 'published' and c.deadline_at < platform.today()
    union
    select a.organisation_id, 'granted' from grants.sub_grant_agreement a join grants.shown_agreement p on p.id = a.id
    union
    select a.organisation_id, 'reported' from grants.report r
      join grants.sub_grant_agreement a on a.id = r.agreement_id join grants.shown_agreement p on p.id = a.id
      where r.state = 'approved'
    union
    select a.organisation_id, 'advocating'
      from training.attendance a join training.gathering g on g.id = a.gathering_id
      where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0 and g.kind in ('round_table', 'advocacy_conference')
    union
    select organisation_id, 'advocating' from network.output_author
  )
  select o.action_id, h.step, count(distinct o.id) as organisations
  from happened h
    join network.organisation alias on alias.id = h.organisation_id
    join network.organisation o on o.id = coalesce(alias.merged_into, alias.id)
  where o.kind = 'cso'
  group by o.action_id, h.step;
grant select on results.way_now to mostura_app;

drop view published.way;
-- Who is engaged is the indicator of the logframe: one number, held back where that is.
create view published.way as
  select p.action_id, p.frozen_at, p.ends_on, step.key as step, step.value::bigint as organisations
    from results.period p cross join lateral jsonb_each_text(p.way) as step
    where p.frozen_at is not null
  union all
  select f.action_id, f.frozen_at, f.ends_on, 'engaged', f.value
    from published.frozen_measurement f where f.indicator = 'organisations_engaged' and f.value is not null;
grant select on published.way to mostura_app, mostura_portal;
revoke select on published.engagement from mostura_portal;

-- The way of a frozen period is final, like the rest of it.
drop trigger all_final_stays on results.period;
delete from platform.final_record where table_name = 'results.period';
call platform.keep_final('frozen period', 'results.period', 'r.frozen_at is not null',
  '{id,action_id,name,starts_on,ends_on,frozen_at,frozen_by,sha256,way,created_by,created_at}');
