import { getDefinition } from '../../action/index.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { seePublicCapacity } from './permissions.ts';
import { listMeans } from './queries.ts';

type Row = Awaited<ReturnType<typeof listMeans>>[number] & { readonly name: string };
const { text, code, integer, decimal } = columnsOf<Row>();

/** Self-assessed capacity of all organisations together. */
export const capacityTable = publicTable<Row>({
  key: 'capacity',
  theme: 'work',
  path: '/capacity',
  page: '/capacity',
  may: seePublicCapacity,
  method: 'counted',
  licence: 'ours',
  columns: [
    code('area_code', '#capacity+code', 'matrix.area', ({ area }) => area),
    text('area', '#capacity+name', 'matrix.area', ({ name }) => name),
    integer('organisations', '#reached+org+num', 'opendata.column.organisations', (one) => one.organisations),
    decimal('baseline', '#indicator+baseline+num', 'results.baseline', ({ before }) => before),
    decimal('follow_up', '#indicator+value+num', 'opendata.column.follow_up', ({ after }) => after),
  ],
  async rows({ tx, actionId, language: { locale } }) {
    const { areas } = (await getDefinition(tx, actionId)).capacity;
    const nameOf = (area: string) => areas.find(({ key }) => key === area)?.name;
    return (await listMeans(tx, actionId)).map((mean) => {
      const name = nameOf(mean.area);
      return { ...mean, name: name ? inLanguage(name, locale) : mean.area };
    });
  },
});
