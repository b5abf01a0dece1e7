import { sql } from 'kysely';
import { firstOfStatus, records, type Sources, standingOf, wayOf } from './queries-sources.ts';

/** Where the public reads the records of each kind: the published views, in which what is delayed is absent and what is withheld has no name. How many people it was is in none: the public learns it from frozen periods. */
export const publishedRecords: Sources = {
  engagement: sql`
    select action_id, 'organisation' as record_kind, engaged as record_id, engaged as page_id, null::text as label, jurisdiction, happened_on as dated_on,
      how, organisation_kind, engaged as organisation_id, null::text as organisation_label
    from published.engagement`,
  sub_grant: sql`
    select action_id, 'sub_grant' as record_kind, id as record_id, id as page_id, nullif(concat_ws(' · ', number, title), '') as label, jurisdiction,
      signed_on as dated_on, scope, state, coalesce(organisation_id, id) as organisation_id, organisation_name as organisation_label,
      amount_minor as amount, currency
    from published.sub_grant`,
  instalment: sql`
    select g.action_id, 'instalment' as record_kind, p.id as record_id, g.id as page_id, g.number || ' / ' || p.number as label, g.jurisdiction,
      p.paid_on as dated_on, g.scope, coalesce(g.organisation_id, g.id) as organisation_id, g.organisation_name as organisation_label,
      p.amount_minor as amount, p.currency
    from published.payment p join published.sub_grant g on g.id = p.agreement_id`,
  gathering: sql`
    select g.action_id, 'gathering' as record_kind, g.id as record_id, g.id as page_id, g.title as label, g.jurisdiction, g.starts_on as dated_on,
      g.kind, g.scope, g.host_name as organisation_id, g.host_name as organisation_label
    from published.counted_gathering g`,
  report_value: sql`
    select action_id, 'report_value' as record_kind, report_id as record_id, agreement_id as page_id, null::text as label, jurisdiction,
      period_ends_on as dated_on, key, scope, agreement_id as organisation_id, null::text as organisation_label, value
    from published.reported_value where value is not null`,
  due_report: sql`
    select action_id, 'due_report' as record_kind, period_id as record_id, agreement_id as page_id, null::text as label, jurisdiction,
      due_on as dated_on, arrival, scope, agreement_id as organisation_id, null::text as organisation_label
    from published.due_report`,
  output: sql`
    select action_id, 'output' as record_kind, id as record_id, id as page_id, title as label, null::text as jurisdiction, published_on as dated_on, kind
    from published.output`,
  partnership: sql`
    select action_id, 'partnership' as record_kind, id as record_id, id as page_id, null::text as label, jurisdiction, began_on as dated_on, kind, level
    from published.partnership`,
  assessed_standard: sql`
    select action_id, 'assessed_standard' as record_kind, id as record_id, cycle_id as page_id, label, jurisdiction, published_on as dated_on
    from published.assessed_standard`,
  conclusion: sql`
    select action_id, 'conclusion' as record_kind, id as record_id, id as page_id, null::text as label, jurisdiction, starts_on as dated_on, kind, scope
    from published.conclusion`,
  recommendation: sql`
    select r.action_id, 'recommendation' as record_kind, r.id as record_id, r.id as page_id, r.title as label, r.jurisdiction,
      r.published_on as dated_on,
      coalesce(${standingOf(sql`published.asked`, sql`published.came_to`, sql`(select * from published.status_evidence where not corrected)`)}, 'nothing') as standing
    from published.recommendation r`,
  recommendation_step: sql`
    select distinct r.action_id, 'recommendation_step' as record_kind, e.id as record_id, r.id as page_id, r.title as label, r.jurisdiction,
      e.happened_on as dated_on, ${wayOf} as way, case e.value when 0 then 'nothing' else e.step end as standing, r.id as organisation_id, r.title as organisation_label
    from published.status_evidence e join published.recommendation r on r.id = e.recommendation_id
      join published.came_to c on c.evidence_id = e.id
    where not e.corrected
    window before as (partition by c.recommendation_id, c.addressee_id order by e.happened_on, e.recorded_at, e.id)`,
  outcome: sql`
    select action_id, 'outcome' as record_kind, id as record_id, id as page_id, title as label, jurisdiction, substantiated_on as dated_on, direction
    from published.outcome`,
  adoption: sql`
    select d.action_id, 'adoption' as record_kind, e.id as record_id, d.practice_id as page_id, d.practice as label, d.jurisdiction,
      e.happened_on as dated_on, e.status, d.level
    from (${firstOfStatus(sql`published.adoption_step`)}) e join published.adoption d on d.id = e.adoption_id`,
  trainee: sql`
    select action_id, 'trainee' as record_kind, id as record_id, gathering_id as page_id, null::text as label, jurisdiction, starts_on as dated_on,
      sex, organisation_kind, body, scope, id as organisation_id, null::text as organisation_label
    from published.trainee`,
  certificate: records.certificate,
  knowledge_test: sql`
    select action_id, 'knowledge_test' as record_kind, id as record_id, case when title is not null then id end as page_id, title as label, jurisdiction,
      closed_on as dated_on
    from published.knowledge_test`,
  evaluation: sql`
    select action_id, 'evaluation' as record_kind, id as record_id, case when title is not null then id end as page_id, title as label, jurisdiction,
      starts_on as dated_on
    from published.evaluation`,
  cycle: records.cycle,
  law: records.law,
  advocacy_engagement: sql`
    select action_id, 'advocacy_engagement' as record_kind, id as record_id, id as page_id, null::text as label, jurisdiction,
      happened_on as dated_on, kind
    from published.advocacy_engagement`,
  harvested_outcome: sql`
    select action_id, 'harvested_outcome' as record_kind, id as record_id, id as page_id, title as label, jurisdiction,
      happened_on as dated_on, direction
    from published.outcome`,
  practice: records.practice,
  material: sql`
    select action_id, 'material' as record_kind, id as record_id, id as page_id, titles ->> original_language as label, jurisdiction,
      first_published_on as dated_on, kind
    from published.material where withdrawn_on is null`,
  media_echo: sql`
    select action_id, 'media_echo' as record_kind, id as record_id, material_id as page_id, outlet || ' · ' || title as label, jurisdiction, appeared_on as dated_on
    from published.media_echo
    union all
    select action_id, 'media', id, gathering_id, outlet || ' · ' || title, jurisdiction, published_on
    from published.media where title <> ''`,
  capacity: sql`
    select action_id, 'capacity' as record_kind, id as record_id, id as page_id, null::text as label, null::text as jurisdiction, improved_on as dated_on
    from published.capacity_improvement`,
};
