import { filterOnly } from '../../platform/http/paging.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { languageName } from '../recommendations/words.ts';
import { seePublishedEcho } from './permissions.ts';
import type { PublishedEcho } from './queries.ts';
import { listPublishedEchoes } from './queries-published.ts';
import { echoFilter } from './schema.ts';

const { text, code, date, address, coded, jurisdiction } = columnsOf<PublishedEcho>();

/** Media coverage of publications. */
export const echoTable = publicTable<PublishedEcho>({
  key: 'echo',
  theme: 'harmonisation',
  path: '/media-echo',
  page: '/media-echo',
  may: seePublishedEcho,
  query: echoFilter,
  method: 'recorded',
  licence: 'third_parties',
  columns: [
    code('id', '#meta+id', 'opendata.column.id', ({ id }) => id),
    text('outlet', '#meta+outlet+name', 'advocacy.material.echo.outlet', ({ outlet }) => outlet),
    text('title', '#description+title', 'advocacy.material.title', ({ title }) => title),
    date(
      'appeared_on',
      '#date+published',
      'advocacy.material.echo.appeared_on',
      ({ appearedOn }) => appearedOn,
    ),
    ...coded(
      'language',
      '#meta+language',
      'advocacy.material.text.language',
      ({ language }) => language,
      (one) => languageName(one as PublishedEcho['language']),
    ),
    ...jurisdiction(({ jurisdiction: place }) => place, { elsewhere: 'advocacy.whole_region' }),
    address('address', '#meta+url', 'advocacy.material.address', ({ url }) => url),
  ],
  rows: ({ tx, actionId, query }) => listPublishedEchoes(tx, actionId, filterOnly(echoFilter.parse(query))),
});
