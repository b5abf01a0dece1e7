import { sql } from 'kysely';
import { may, type Permission } from '../platform/permissions.ts';
import { type Findable, published } from '../platform/search/findable.ts';
import { listEngagementsPermission } from './engagements/permissions.ts';
import { materialPermissions } from './materials/permissions.ts';
import { listOutcomesPermission } from './outcomes/permissions.ts';
import { listPracticesPermission } from './practices/permissions.ts';
import { listRecommendationsPermission } from './recommendations/permissions.ts';
import { listAskedPermission } from './responses/permissions.ts';

/** Records of the staff under one title, found by it and by what else names them. */
const staff = (
  kind: string,
  { heading, list, asked }: { heading: string; list: string; asked: Permission },
  rows: (actionId: string) => ReturnType<Findable['rows']>,
): Findable => ({
  kind,
  heading,
  list,
  href: (id) => `${list}/${id}`,
  rows: ({ actor, actionId }) => (may(actor, asked, undefined) ? rows(actionId) : undefined),
});

const recommendations = 'advocacy.recommendation.list.title';
const outcomes = 'advocacy.outcome.list.title';
const practices = 'advocacy.practice.list.title';
const materials = 'advocacy.material.list.title';

/** What can be found of advocacy: the staff's records, what an institution was asked, and what is published. */
export const advocacyFindable: readonly Findable[] = [
  staff(
    'recommendation',
    { heading: recommendations, list: '/staff/recommendations', asked: listRecommendationsPermission },
    (actionId) =>
      sql`select r.id, to_jsonb(r.title) as title, nullif(r.symbol, '') as note, r.said_on as day,
          concat_ws(' ', r.symbol, r.paragraph, r.title, r.source_body) as keys
        from advocacy.recommendation r where r.action_id = ${actionId}`,
  ),
  {
    kind: 'asked',
    heading: 'advocacy.asked.title',
    list: '/asked',
    href: (id) => `/asked/${id}`,
    rows: ({ actor, actionId }) =>
      may(actor, listAskedPermission, undefined)
        ? sql`select r.id, to_jsonb(r.title) as title, nullif(r.symbol, '') as note, r.published_on as day,
              concat_ws(' ', r.symbol, r.title) as keys
            from advocacy.recommendation r join advocacy.asked q on q.recommendation_id = r.id join advocacy.addressee a on a.id = q.addressee_id
            where r.action_id = ${actionId} and a.organisation_id = ${actor!.organisationId} and r.state = 'published'`
        : undefined,
  },
  staff(
    'engagement',
    {
      heading: 'advocacy.engagement.list.title',
      list: '/staff/engagements',
      asked: listEngagementsPermission,
    },
    (actionId) =>
      sql`select e.id, to_jsonb(e.subject) as title, o.name as note, e.happened_on as day,
          concat_ws(' ', e.subject, e.document_reference, o.name) as keys
        from advocacy.engagement e join network.organisation o on o.id = e.side_id where e.action_id = ${actionId}`,
  ),
  staff(
    'outcome',
    { heading: outcomes, list: '/staff/outcomes', asked: listOutcomesPermission },
    (actionId) =>
      sql`select o.id, to_jsonb(o.title) as title, o.actor as note, o.happened_on as day, concat_ws(' ', o.title, o.actor) as keys
        from advocacy.outcome o where o.action_id = ${actionId}`,
  ),
  staff(
    'practice',
    { heading: practices, list: '/staff/practices', asked: listPracticesPermission },
    (actionId) =>
      sql`select p.id, to_jsonb(p.title) as title, null as note, p.begun_on as day, p.title as keys
        from advocacy.practice p where p.action_id = ${actionId}`,
  ),
  staff(
    'material',
    { heading: materials, list: '/staff/materials', asked: materialPermissions.list },
    (actionId) =>
      sql`select m.id, jsonb_build_object('en', coalesce(t.titles ->> 'en', t.titles ->> m.original_language, min_title)) || t.titles as title,
          m.publisher as note, null as day, concat_ws(' ', t.all_titles, m.publisher) as keys
        from advocacy.material m join lateral (
          select jsonb_object_agg(x.language, x.title) as titles, string_agg(x.title, ' ') as all_titles, min(x.title) as min_title
          from advocacy.material_text x where x.material_id = m.id) t on t.titles is not null
        where m.action_id = ${actionId}`,
  ),
  published(
    'recommendation',
    { heading: recommendations, list: '/recommendations' },
    (actionId) =>
      sql`select distinct on (r.id) r.id, to_jsonb(r.title) as title, nullif(r.symbol, '') as note, r.said_on as day,
          concat_ws(' ', r.symbol, r.paragraph, r.title, r.source_body) as keys
        from published.recommendation r where r.action_id = ${actionId}`,
  ),
  published(
    'outcome',
    { heading: outcomes, list: '/outcomes' },
    (actionId) =>
      sql`select o.id, to_jsonb(o.title) as title, o.actor as note, o.happened_on as day, concat_ws(' ', o.title, o.actor) as keys
        from published.outcome o where o.action_id = ${actionId}`,
  ),
  published(
    'practice',
    { heading: practices, list: '/practices' },
    (actionId) =>
      sql`select p.id, to_jsonb(p.title) as title, null as note, p.begun_on as day, p.title as keys
        from published.practice p where p.action_id = ${actionId}`,
  ),
  published(
    'material',
    { heading: materials, list: '/materials' },
    (actionId) =>
      sql`select m.id, jsonb_build_object('en', coalesce(m.titles ->> 'en', m.titles ->> m.original_language, '')) || m.titles as title,
          m.publisher as note, m.published_on as day,
          concat_ws(' ', (select string_agg(value, ' ') from jsonb_each_text(m.titles)), m.publisher) as keys
        from published.material m where m.action_id = ${actionId} and m.withdrawn_on is null and m.titles is not null`,
  ),
];
