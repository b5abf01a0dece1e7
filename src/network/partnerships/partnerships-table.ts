import { filterOnly } from '../../platform/http/paging.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { seePublicPartnerships } from './permissions.ts';
import type { Partnership } from './queries.ts';
import { listPublicPartnerships, type PublicPartnership } from './queries-published.ts';
import { partnershipFilter } from './schema.ts';

type Row = Partnership | PublicPartnership;
const { text, code, date, integer, address, coded, jurisdiction } = columnsOf<Row>();
const words = (key: string) => `network.partnership.${key}`;

/** What is told of a partnership, to everybody and to staff. */
export const partnershipColumns = [
  code('id', '#meta+id', 'opendata.column.id', ({ id }) => id),
  text('subject', '#activity+name', words('subject'), ({ subject }) => subject),
  ...coded(
    'type',
    '#activity+type',
    words('kind'),
    ({ kind }) => kind,
    (one, { t }) => t(words(`kind.${one}`)),
  ),
  ...coded(
    'level',
    '#activity+scope',
    words('level'),
    ({ level }) => level,
    (one, { t }) => t(words(`level.${one}`)),
  ),
  ...jurisdiction(({ jurisdiction: place }) => place, { elsewhere: 'network.regional' }),
  ...jurisdiction(({ otherJurisdiction }) => otherJurisdiction, {
    name: 'other_jurisdiction',
    tag: '#country+other',
    words: words('other_side'),
  }),
  text('from_sub_grant', '#activity+origin+name', words('from_agreement'), (one) => one.agreementTitle),
  text('from_event', '#event+origin+name', words('from_gathering'), (one) => one.gatheringTitle),
  text('place', '#loc+name', 'network.place', ({ place }) => place),
  date('began_on', '#date+start', words('began_on'), ({ beganOn }) => beganOn),
  date('ended_on', '#date+end', words('ended_on'), ({ endedOn }) => endedOn),
  text('parties', '#org+partner+name+list', words('parties'), ({ parties }, { t }) =>
    parties.map(({ name, sort }) => `${name} (${t(words(`sort.${sort}`))})`).join('; '),
  ),
  text('document', '#meta+document', words('document_reference'), (one) => one.documentReference),
  address('address', '#meta+url', words('url'), ({ url }) => url),
  integer('results', '#output+num', words('results'), ({ results }) => results),
];

/** Who works with whom, as far as it is marked public. */
export const partnershipsTable = publicTable<PublicPartnership>({
  key: 'partnerships',
  theme: 'harmonisation',
  path: '/partnerships',
  page: '/partnerships',
  may: seePublicPartnerships,
  query: partnershipFilter,
  method: 'recorded',
  licence: 'ours',
  columns: partnershipColumns,
  rows: ({ tx, actionId, query }) =>
    listPublicPartnerships(tx, actionId, filterOnly(partnershipFilter.parse(query))),
});
