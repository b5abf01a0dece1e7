import { sql } from 'kysely';
import { may } from '../platform/permissions.ts';
import { type Findable, published } from '../platform/search/findable.ts';
import { everyLanguage } from '../platform/search/queries.ts';
import { cyclePermissions } from './cycles/permissions.ts';

/** What can be found of standards, laws, series and assessment cycles. */
export const matrixFindable: readonly Findable[] = [
  {
    kind: 'cycle',
    heading: 'matrix.cycle.list.title',
    list: '/staff/matrix/cycles',
    href: (id) => `/staff/matrix/cycles/${id}`,
    rows: ({ actor, actionId }) =>
      may(actor, cyclePermissions.list, undefined)
        ? sql`select c.id, to_jsonb(c.title) as title, null as note, c.as_of as day, c.title as keys
            from matrix.cycle c where c.action_id = ${actionId}`
        : undefined,
  },
  published(
    'cycle',
    { heading: 'matrix.cycle.matrix.title', list: '/matrix' },
    (actionId) =>
      sql`select c.id, to_jsonb(c.title) as title, null as note, c.as_of as day, c.title as keys
        from published.cycle c where c.action_id = ${actionId}`,
  ),
  published(
    'standard',
    { heading: 'matrix.standards.title', list: '/standards' },
    (actionId) =>
      sql`select s.id, s.title, null as note, null as day, concat_ws(' ', s.key, ${everyLanguage('s.title')}) as keys
        from published.matrix_standard s where s.action_id = ${actionId}`,
  ),
  {
    ...published(
      'instrument',
      { heading: 'matrix.instruments.title', list: '/instruments' },
      (actionId) =>
        sql`select i.id, to_jsonb(i.name) as title, i.short_name as note, null as day,
          concat_ws(' ', i.short_name, i.symbol, i.celex, i.name) as keys
        from published.matrix_instrument i where i.action_id = ${actionId}`,
    ),
    list: '/standards',
  },
  published(
    'law',
    { heading: 'matrix.laws.title', list: '/laws' },
    (actionId) =>
      sql`select l.id, jsonb_build_object('en', coalesce(nullif(l.english_title, ''), l.title), l.title_language, l.title) as title,
          concat_ws(' · ', nullif(l.number, ''), nullif(l.gazette_number, '')) as note, l.adopted_on as day,
          concat_ws(' ', l.number, l.title, l.english_title, l.gazette_number) as keys
        from published.matrix_law l where l.action_id = ${actionId}`,
  ),
  {
    kind: 'series',
    heading: 'matrix.series.title',
    list: '/series',
    open: true,
    href: (id) => `/series#${id}`,
    rows: ({ actionId }) =>
      sql`select s.key as id, to_jsonb(s.name) as title, s.publisher as note, null as day, concat_ws(' ', s.name, s.publisher) as keys
        from published.matrix_series s where s.action_id = ${actionId}`,
  },
];
