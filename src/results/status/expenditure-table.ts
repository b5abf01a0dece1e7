import { getDefinition } from '../../action/index.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { money as moneyOf } from '../../platform/money.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { seeResults } from '../permissions.ts';
import { type FrozenExpenditure, listFrozenExpenditure } from './queries-public.ts';

type Row = FrozenExpenditure & { readonly number: string; readonly headingName: Multilingual };
const { text, code, date, money } = columnsOf<Row>();

/** What the partners spent under each heading of the budget, for each frozen period. Support to third parties is published with the sub-grants. */
export const expenditureTable = publicTable<Row>({
  key: 'expenditure',
  theme: 'money',
  path: '/status/expenditure',
  page: '/status',
  may: seeResults,
  method: 'recorded',
  licence: 'ours',
  columns: [
    text('period', '#date+period', 'results.status.kind.period', ({ name }) => name),
    date('starts_on', '#date+start', 'opendata.column.starts_on', ({ startsOn }) => startsOn),
    date('ends_on', '#date+end', 'opendata.column.ends_on', ({ endsOn }) => endsOn),
    code('heading_number', '#activity+code', 'opendata.column.number', ({ number }) => number),
    text('heading', '#activity+name', 'action.budget.heading', ({ headingName }, { locale }) =>
      inLanguage(headingName, locale),
    ),
    code('currency', '#currency+code', 'opendata.column.currency', ({ currency }) => currency),
    money('in_period', '#value+spent+period', 'results.status.expenditure_in_period', (row) =>
      moneyOf(row.inPeriodMinor, row.currency),
    ),
    money('since_beginning', '#value+spent+total', 'results.status.expenditure_so_far', (row) =>
      moneyOf(row.spentMinor, row.currency),
    ),
  ],
  async rows({ tx, actionId }) {
    const { action } = await getDefinition(tx, actionId);
    const spent = await listFrozenExpenditure(tx, actionId);
    // Period by period, the latest first, in the order of the budget.
    return [...Map.groupBy(spent, ({ periodId }) => periodId).values()].flatMap((ofPeriod) =>
      action.budgetHeadings.flatMap(({ key, number, name }) =>
        ofPeriod
          .filter(({ heading }) => heading === key)
          .map((row) => ({ ...row, number: String(number), headingName: name })),
      ),
    );
  },
});
