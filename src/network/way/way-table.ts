import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { seePublicWay } from './permissions.ts';
import { listPublishedWay } from './queries.ts';
import { publishedWay } from './steps.ts';

type Row = ReturnType<typeof publishedWay>[number];
const { coded, counted } = columnsOf<Row>();

/** How many organisations have come to each step, small numbers withheld. */
export const wayTable = publicTable<Row>({
  key: 'way',
  theme: 'work',
  path: '/way',
  page: '/way',
  may: seePublicWay,
  method: 'counted',
  licence: 'ours',
  columns: [
    ...coded(
      'step',
      '#status',
      'opendata.column.step',
      ({ step }) => step,
      (one, { t }) => t(`network.way.step.${one}`),
    ),
    ...counted('organisations', '#reached+org+num', 'opendata.column.organisations', ({ shown }) => shown),
  ],
  rows: async ({ tx, actionId }) => publishedWay(await listPublishedWay(tx, actionId)),
});
