import { criteriaOfGrids, getDefinition } from '../../action/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { differenceOf } from './pages/change-page.tsx';
import { seeChange } from './permissions.ts';
import { listChanges } from './queries-change.ts';

type Row = Awaited<ReturnType<typeof listChanges>>[number] & { readonly name: string };
const { text, code, integer, decimal, boolean } = columnsOf<Row>();

/** Change in score between calls, of all organisations together and in full fives. */
export const changeTable = publicTable<Row>({
  key: 'learning_change',
  theme: 'work',
  path: '/learning-change',
  page: '/learning-change',
  may: seeChange,
  method: 'counted',
  licence: 'ours',
  columns: [
    code('criterion_code', '#indicator+code', 'opendata.column.criterion', ({ criterion }) => criterion),
    text('criterion', '#indicator+name', 'opendata.column.criterion', ({ name }) => name),
    boolean('was_taught', '#group+trained+bool', 'opendata.column.was_taught', ({ wasTaught }) => wasTaught),
    integer('organisations', '#reached+org+num', 'opendata.column.organisations', (one) => one.organisations),
    decimal('before_percent', '#indicator+baseline+num', 'opendata.column.before', ({ before }) => before),
    decimal('after_percent', '#indicator+value+num', 'opendata.column.after', ({ after }) => after),
    decimal('difference', '#indicator+change+num', 'opendata.column.difference', (one) => differenceOf(one)),
  ],
  async rows(context) {
    const nameOf = await criterionNames(context);
    const changes = await listChanges(context.tx, context.actionId);
    return changes.map((one) => ({ ...one, name: nameOf(one.criterion) }));
  },
});

/** What the criteria of the Action's grids are called in the reader's language. */
export async function criterionNames({
  tx,
  actionId,
  language,
}: Pick<Context, 'tx' | 'actionId' | 'language'>) {
  const criteria = criteriaOfGrids((await getDefinition(tx, actionId)).grids);
  const names = new Map(criteria.map(({ key, title }) => [key, inLanguage(title, language.locale)]));
  return (key: string) => names.get(key) ?? key;
}
