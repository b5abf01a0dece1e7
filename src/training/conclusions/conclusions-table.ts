import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { seeEvents } from '../permissions.ts';
import { type ConcludedClause, listAllPublishedClauses } from './queries.ts';

const { text, code, date, integer, coded, jurisdiction } = columnsOf<ConcludedClause>();

/** What events concluded: each clause with where it was concluded and what it became. */
export const conclusionsTable = publicTable<ConcludedClause>({
  key: 'conclusions',
  theme: 'work',
  path: '/conclusions',
  page: '/events',
  may: seeEvents,
  method: 'recorded',
  licence: 'ours',
  columns: [
    text('event', '#event+name', 'training.title', ({ title }) => title),
    ...coded(
      'type',
      '#event+type',
      'training.kind',
      ({ kind }) => kind,
      (one, { t }) => t(`training.kind.${one}`),
    ),
    ...coded(
      'scope',
      '#event+scope',
      'training.scope',
      ({ scope }) => scope,
      (one, { t }) => t(`training.scope.${one}`),
    ),
    ...jurisdiction(({ jurisdiction: place }) => place, { elsewhere: 'training.whole_region' }),
    text(
      'place',
      '#loc+name',
      'training.place',
      ({ place }, { t }) => place ?? t('ui.place.for_participants'),
    ),
    text('host', '#org+host+name', 'training.host', ({ hostName }) => hostName),
    date('ends_on', '#date+end', 'training.ends_on', ({ endsOn }) => endsOn),
    integer('number', '#item+clause+num', 'training.test.number', ({ number }) => number),
    text('conclusion', '#description+clause', 'training.conclusion', ({ text: words }) => words),
    code('language', '#description+lang+code', 'training.conclusion.language', ({ language }) => language),
    text(
      'recommendation',
      '#activity+recommendation+name',
      'training.conclusion.recommendation',
      ({ recommendationTitle }) => recommendationTitle,
    ),
  ],
  rows: ({ tx, actionId }) => listAllPublishedClauses(tx, actionId),
});
