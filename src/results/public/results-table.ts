import { type Indicator, indicatorsOf } from '../../action/index.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import type { Shown } from '../../platform/suppression.ts';
import { figureOfCsv } from '../figure-of-csv.ts';
import { targetOf } from '../logframe/view.ts';
import { seeResults } from '../permissions.ts';
import { publishedResults } from './published-values.ts';
import { listPublishedTargets } from './queries.ts';

type Row = {
  readonly indicator: Indicator;
  readonly currency: string;
  readonly target: number | null;
  readonly now: Shown;
};
const { text, code, decimal, boolean } = columnsOf<Row>();

/** Every indicator of the logframe with its target and its value now, small numbers withheld. */
export const resultsTable = publicTable<Row>({
  key: 'results',
  theme: 'work',
  path: '/results',
  page: '/results',
  may: seeResults,
  method: 'counted',
  licence: 'ours',
  columns: [
    code('indicator_code', '#indicator+code', 'results.indicator', ({ indicator }) => indicator.code),
    text('indicator', '#indicator+name', 'results.indicator', ({ indicator }, { locale }) =>
      inLanguage(indicator.name, locale),
    ),
    code('unit', '#indicator+unit', 'opendata.column.unit', ({ indicator: { unit }, currency }) =>
      unit === 'money' ? currency : unit,
    ),
    decimal('target', '#indicator+target+num', 'results.target', ({ indicator, target, currency }) =>
      figureOfCsv(indicator, target, currency),
    ),
    decimal('value', '#indicator+value+num', 'results.value', ({ indicator, now, currency }) =>
      'shown' in now ? figureOfCsv(indicator, now.shown, currency) : null,
    ),
    boolean('hidden', '#meta+hidden', 'opendata.column.hidden', ({ now }) => !('shown' in now)),
  ],
  async rows({ tx, actionId, now }) {
    const { definition, values } = await publishedResults(tx, actionId, now);
    const { action, logframe } = definition;
    const targets = await listPublishedTargets(tx, actionId);
    return indicatorsOf(logframe).map((indicator) => ({
      indicator,
      currency: action.currency,
      target: targetOf(indicator, targets),
      now: values.get(indicator.code)!.now,
    }));
  },
});
