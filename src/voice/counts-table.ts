import { columnsOf } from '../platform/public-tables/columns.ts';
import { publicTable } from '../platform/public-tables/public-table.ts';
import type { Shown } from '../platform/suppression.ts';
import { countTables } from './count-table.ts';
import { seeCounts } from './permissions.ts';
import { listPublishedCounts } from './queries-clock.ts';
import { type CountedOutcome, countedOutcomes, type VoiceKind } from './rules.ts';

type Row = {
  readonly year: number;
  readonly kind: VoiceKind;
  readonly outcome: CountedOutcome;
  readonly cases: Shown;
};
const { integer, coded, counted } = columnsOf<Row>();

/** What everybody may know of the cases: counts of closed years, small numbers withheld. */
export const countsTable = publicTable<Row>({
  key: 'voice',
  theme: 'work',
  path: '/voice/counts',
  page: '/voice/counts',
  may: seeCounts,
  method: 'counted',
  licence: 'ours',
  columns: [
    integer('year', '#date+year', 'opendata.column.year', ({ year }) => year),
    ...coded(
      'type',
      '#service+type',
      'opendata.column.case_type',
      ({ kind }) => kind,
      (one, { t }) => t(`voice.kind.${one}`),
    ),
    ...coded(
      'outcome',
      '#status+outcome',
      'opendata.column.outcome',
      ({ outcome }) => outcome,
      (one, { t }) => t(`voice.outcome.${one}`),
    ),
    ...counted('cases', '#output+cases+num', 'opendata.column.cases', ({ cases }) => cases),
  ],
  rows: async ({ tx, actionId }) =>
    countTables(await listPublishedCounts(tx, actionId)).flatMap(({ year, rows }) =>
      rows.flatMap(({ kind, cells }) =>
        countedOutcomes.map((outcome) => ({ year, kind, outcome, cases: cells.get(outcome)! })),
      ),
    ),
});
