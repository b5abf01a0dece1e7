import { type RawBuilder, sql } from 'kysely';
import type { RecordKind } from '../action/index.ts';
import { zone } from '../platform/zone.ts';

/**
 * Where the records of each kind lie. Every source gives: action_id, record_kind, record_id, page_id (whose page shows it), label, jurisdiction, dated_on,
 * then what the kind can be filtered by, told apart by (the organisation or the host: organisation_id and its label) and summed.
 * A source is read beside `viewed`, whose `until` is the last day that is looked at.
 * Results read the tables of other areas here and nowhere else: a measurement is compiled over records, wherever they lie.
 */
export type Sources = Readonly<Record<RecordKind, RawBuilder<unknown>>>;

const tookPart = sql`
  select a.organisation_id, 'attended' as how, g.starts_on as happened_on, true as known
    from training.attendance a join training.gathering g on g.id = a.gathering_id
    where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0
  union all
  select organisation_id, 'sub_grant', signed_on, known from grants.counted_agreement where state <> 'draft'
  union all
  select a.organisation_id, 'authored', o.published_on, true from network.output_author a join network.output o on o.id = a.output_id`;

/** The organisation a record belongs to, as `o`: the kept one where somebody found that two are one. */
const kept = (column: string) => sql`
  join network.organisation alias on alias.id = ${sql.ref(column)}
  join network.organisation o on o.id = coalesce(alias.merged_into, alias.id)`;

/** Whether a step led up from where a body that is asked stood before, at first from nought, or down. */
export const wayOf = sql`case sign(e.value - coalesce(lag(e.value) over before, 0)) when 1 then 'forward' when -1 then 'back' else 'same' end`;

/**
 * Where a recommendation stands as a whole on the last day of the window, by the key of the step.
 * As far as the body that came least far, as everywhere; who is asked and who came to what lie in the given tables.
 */
export const standingOf = (
  asked: RawBuilder<unknown>,
  cameTo: RawBuilder<unknown>,
  evidence: RawBuilder<unknown>,
) => sql`
  (select case when coalesce(s.value, 0) = 0 then 'nothing' else s.step end
  from ${asked} q left join lateral (
    select e.step, e.value from ${cameTo} c join ${evidence} e on e.id = c.evidence_id
    where c.recommendation_id = q.recommendation_id and c.addressee_id = q.addressee_id and e.happened_on <= viewed.until
    order by e.happened_on desc, e.recorded_at desc, e.id desc limit 1) s on true
  where q.recommendation_id = r.id order by coalesce(s.value, 0) limit 1)`;
const uncorrected = sql`(
  select * from advocacy.status_evidence e
  where not exists (select from advocacy.status_evidence later where later.corrects = e.id))`;

/** Of every adoption the first step of each status: it is adopted once, and given up once. */
export const firstOfStatus = (steps: RawBuilder<unknown>) => sql`
  select distinct on (adoption_id, status) id, adoption_id, status, happened_on from ${steps}
  order by adoption_id, status, happened_on, recorded_at, id`;

/** The records themselves, for those who work with them. */
export const records: Sources = {
  // Those who run or fund the Action are not engaged by it.
  engagement: sql`
    select o.action_id, 'organisation' as record_kind, o.id as record_id, o.id as page_id, case when h.known then o.name end as label, o.jurisdiction,
      h.happened_on as dated_on, h.how, o.kind as organisation_kind, o.id as organisation_id, case when h.known then o.name end as organisation_label
    from (${tookPart}) h ${kept('h.organisation_id')}
    where not exists (
      select from action.participation p
      where p.organisation_id = o.id and p.role in ('coordinator', 'implementing_partner', 'contracting_authority')
    )`,
  sub_grant: sql`
    select a.action_id, 'sub_grant' as record_kind, a.id as record_id, a.id as page_id, a.number || ' · ' || a.title as label, a.jurisdiction,
      a.signed_on as dated_on, a.scope, a.state, o.id as organisation_id, case when a.known then o.name end as organisation_label,
      a.amount_minor as amount, a.currency
    from grants.counted_agreement a ${kept('a.organisation_id')}
    where a.state <> 'draft'`,
  instalment: sql`
    select a.action_id, 'instalment' as record_kind, i.id as record_id, a.id as page_id, a.number || ' / ' || i.number as label, a.jurisdiction,
      i.paid_on as dated_on, a.scope, o.id as organisation_id, case when a.known then o.name end as organisation_label,
      i.amount_minor as amount, i.currency
    from grants.counted_instalment i join grants.counted_agreement a on a.id = i.agreement_id
      ${kept('a.organisation_id')}
    where i.state = 'paid'`,
  gathering: sql`
    select g.action_id, 'gathering' as record_kind, g.id as record_id, g.id as page_id, g.title as label, g.jurisdiction, g.starts_on as dated_on,
      g.kind, g.scope, g.host_id as organisation_id, o.name as organisation_label, c.women, c.men, c.women + c.men + c.unsaid as people
    from training.gathering g join network.organisation o on o.id = g.host_id
      cross join lateral (
        select g.other_women + coalesce(sum(a.women), 0) as women, g.other_men + coalesce(sum(a.men), 0) as men,
          g.other_unsaid + coalesce(sum(a.unsaid), 0) as unsaid
        from training.attendance a where a.gathering_id = g.id
      ) c
    where g.withdrawn_at is null`,
  report_value: sql`
    select a.action_id, 'report_value' as record_kind, v.report_id as record_id, v.report_id as page_id, a.number || ' / ' || v.period as label,
      a.jurisdiction, v.ends_on as dated_on, v.key, a.scope, o.id as organisation_id, case when a.known then o.name end as organisation_label, v.value,
      coalesce(v.women, 0) as value_women, coalesce(v.men, 0) as value_men, coalesce(v.children, 0) as value_children
    from grants.counted_report_value v join grants.counted_agreement a on a.id = v.agreement_id
      ${kept('a.organisation_id')}`,
  due_report: sql`
    select a.action_id, 'due_report' as record_kind, d.period_id as record_id, a.id as page_id, a.number || ' / ' || d.period as label, a.jurisdiction,
      d.due_on as dated_on, d.arrival, a.scope, o.id as organisation_id, case when a.known then o.name end as organisation_label
    from grants.counted_report_arrival d join grants.counted_agreement a on a.id = d.agreement_id
      ${kept('a.organisation_id')}`,
  output: sql`
    select action_id, 'output' as record_kind, id as record_id, id as page_id, title as label, null::text as jurisdiction, published_on as dated_on, kind
    from network.output`,
  partnership: sql`
    select action_id, 'partnership' as record_kind, id as record_id, id as page_id, subject as label,
      case when other_jurisdiction is null then jurisdiction end as jurisdiction, began_on as dated_on, kind, level
    from network.partnership where began_on <= platform.today()`,
  assessed_standard: sql`
    select action_id, 'assessed_standard' as record_kind, id as record_id, cycle_id as page_id, label, jurisdiction, published_on as dated_on
    from published.assessed_standard`,
  conclusion: sql`
    select g.action_id, 'conclusion' as record_kind, c.id as record_id, g.id as page_id, g.title || ' / ' || c.number as label, g.jurisdiction,
      g.starts_on as dated_on, g.kind, g.scope
    from training.conclusion c join training.gathering g on g.id = c.gathering_id where g.withdrawn_at is null`,
  recommendation: sql`
    select r.action_id, 'recommendation' as record_kind, r.id as record_id, r.id as page_id, r.title as label, r.jurisdiction,
      r.published_on as dated_on, coalesce(${standingOf(sql`advocacy.asked`, sql`advocacy.came_to`, uncorrected)}, 'nothing') as standing
    from advocacy.recommendation r where r.state = 'published'`,
  recommendation_step: sql`
    select distinct r.action_id, 'recommendation_step' as record_kind, e.id as record_id, r.id as page_id, r.title as label, r.jurisdiction,
      e.happened_on as dated_on, ${wayOf} as way, case e.value when 0 then 'nothing' else e.step end as standing, r.id as organisation_id, r.title as organisation_label
    from advocacy.status_evidence e join advocacy.recommendation r on r.id = e.recommendation_id
      join advocacy.came_to c on c.evidence_id = e.id
    where r.state = 'published' and not exists (select from advocacy.status_evidence later where later.corrects = e.id)
    window before as (partition by c.recommendation_id, c.addressee_id order by e.happened_on, e.recorded_at, e.id)`,
  outcome: sql`
    select action_id, 'outcome' as record_kind, id as record_id, id as page_id, title as label, jurisdiction, substantiated_on as dated_on, direction
    from advocacy.outcome where state = 'substantiated'`,
  adoption: sql`
    select d.action_id, 'adoption' as record_kind, e.id as record_id, p.id as page_id, p.title || ' · ' || coalesce(o.name, a.name) as label,
      d.jurisdiction, e.happened_on as dated_on, e.status, d.level
    from (${firstOfStatus(sql`advocacy.adoption_step`)}) e join advocacy.adoption d on d.id = e.adoption_id
      join advocacy.practice p on p.id = d.practice_id join advocacy.addressee a on a.id = d.body_id
      left join network.organisation alias on alias.id = a.organisation_id
      left join network.organisation o on o.id = coalesce(alias.merged_into, alias.id)
    where p.state = 'published'`,
  // Nobody may work out whose it is: the key tells who is the same person, and not who.
  trainee: sql`
    select t.action_id, 'trainee' as record_kind, t.id as record_id, t.gathering_id as page_id, g.title as label, t.jurisdiction,
      t.starts_on as dated_on, t.sex, t.organisation_kind, t.body, t.scope, t.id as organisation_id, g.title as organisation_label
    from published.trainee t join training.gathering g on g.id = t.gathering_id`,
  certificate: sql`
    select action_id, 'certificate' as record_kind, id as record_id, gathering_id as page_id, title as label, jurisdiction, issued_on as dated_on,
      sex, organisation_kind
    from published.certificate_given`,
  knowledge_test: sql`
    select t.action_id, 'knowledge_test' as record_kind, t.id as record_id, t.id as page_id, g.title as label, t.jurisdiction, t.closed_on as dated_on,
      t.paired, t.gained
    from published.knowledge_test t join training.gathering g on g.id = t.id`,
  evaluation: sql`
    select e.action_id, 'evaluation' as record_kind, e.id as record_id, e.id as page_id, g.title as label, e.jurisdiction, e.starts_on as dated_on, e.given
    from published.evaluation e join training.gathering g on g.id = e.id`,
  cycle: sql`
    select action_id, 'cycle' as record_kind, id as record_id, id as page_id, title as label, null::text as jurisdiction,
      (published_at at time zone ${zone})::date as dated_on
    from published.cycle`,
  law: sql`
    select action_id, 'law' as record_kind, id as record_id, id as page_id, title as label, jurisdiction, checked_on as dated_on
    from published.matrix_law`,
  advocacy_engagement: sql`
    select action_id, 'advocacy_engagement' as record_kind, id as record_id, id as page_id, subject as label, jurisdiction,
      happened_on as dated_on, kind
    from advocacy.engagement where withdrawn_at is null`,
  harvested_outcome: sql`
    select action_id, 'harvested_outcome' as record_kind, id as record_id, id as page_id, title as label, jurisdiction,
      happened_on as dated_on, direction
    from advocacy.outcome where state <> 'draft'`,
  practice: sql`
    select action_id, 'practice' as record_kind, id as record_id, id as page_id, title as label, jurisdiction, published_on as dated_on
    from published.practice`,
  material: sql`
    select action_id, 'material' as record_kind, id as record_id, id as page_id, titles ->> original_language as label, jurisdiction,
      first_published_on as dated_on, kind
    from published.material where withdrawn_on is null`,
  // Of a publication where its echoes stand, of a gathering where its media do.
  media_echo: sql`
    select action_id, 'media_echo' as record_kind, id as record_id, material_id as page_id, outlet || ' · ' || title as label, jurisdiction, appeared_on as dated_on
    from published.media_echo
    union all
    select m.action_id, 'media', m.id, m.gathering_id, m.outlet || ' · ' || m.title, g.jurisdiction, m.published_on
    from training.media m join training.gathering g on g.id = m.gathering_id where m.title <> '' and g.withdrawn_at is null`,
  // Nobody may work out whose it is: no name, no place, and the day of its five.
  capacity: sql`
    select action_id, 'capacity' as record_kind, id as record_id, id as page_id, null::text as label, null::text as jurisdiction, improved_on as dated_on
    from published.capacity_improvement`,
};
