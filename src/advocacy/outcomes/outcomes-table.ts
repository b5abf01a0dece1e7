import { filterOnly } from '../../platform/http/paging.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { seePublishedOutcomes } from './permissions.ts';
import type { OutcomeText } from './queries.ts';
import { listPublished } from './queries-published.ts';
import { publishedFilter } from './schema.ts';

const { text, code, date, coded, jurisdiction } = columnsOf<OutcomeText>();
const words = (key: string) => `advocacy.outcome.${key}`;

/** Published advocacy outcomes. */
export const outcomesTable = publicTable<OutcomeText>({
  key: 'outcomes',
  theme: 'harmonisation',
  path: '/outcomes',
  page: '/outcomes',
  may: seePublishedOutcomes,
  query: publishedFilter,
  method: 'recorded',
  licence: 'ours',
  columns: [
    code('id', '#meta+id', 'opendata.column.id', ({ id }) => id),
    text('outcome', '#activity+name', words('name'), ({ title }) => title),
    text('actor', '#org+actor+name', words('actor'), ({ actor }) => actor),
    text('change', '#description+change', words('change'), ({ change }) => change),
    ...coded(
      'type',
      '#activity+type',
      words('kind'),
      ({ kind }) => kind,
      (one, { t }) => t(words(`kind.${one}`)),
    ),
    ...coded(
      'direction',
      '#status+direction',
      words('direction'),
      ({ direction }) => direction,
      (one, { t }) => t(words(`direction.${one}`)),
    ),
    date('happened_on', '#date+occurred', words('happened_on'), ({ happenedOn }) => happenedOn),
    ...jurisdiction(({ jurisdiction: place }) => place),
    text('territory', '#loc+name', 'advocacy.recommendation.territory', ({ territory }) => territory),
    text('contribution', '#description+contribution', words('contribution'), (one) => one.contribution),
    text('significance', '#description+significance', words('significance'), (one) => one.significance),
    date('confirmed_on', '#date+confirmed', words('substantiated_on'), (one) => one.substantiatedOn),
    date('published_on', '#date+published', 'advocacy.recommendation.published_on', (one) => one.publishedOn),
  ],
  rows: ({ tx, actionId, query }) => listPublished(tx, actionId, filterOnly(publishedFilter.parse(query))),
});
