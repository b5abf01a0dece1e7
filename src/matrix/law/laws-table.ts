import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { placeName } from '../cycles/places.ts';
import { seeMatrix } from '../permissions.ts';
import { type LawProvision, listLawProvisions, listPublishedLaws, type PublishedLaw } from './queries.ts';

type Row = { readonly law: PublishedLaw; readonly provision: LawProvision | undefined };
const { text, date, address, coded } = columnsOf<Row>();

/** National law: one row for each provision that we describe, and one for a law of which we describe none. */
export const lawsTable = publicTable<Row>({
  key: 'laws',
  theme: 'harmonisation',
  path: '/laws',
  page: '/laws',
  may: seeMatrix,
  method: 'cited',
  licence: 'third_parties',
  isInvented: ({ law }) => law.recorded,
  columns: [
    ...coded('jurisdiction', '#country', 'common.jurisdiction', ({ law }) => law.jurisdiction, placeName),
    ...coded(
      'made_by',
      '#adm1',
      'matrix.law.made_by',
      ({ law }) => law.subJurisdiction,
      (one, { t }) => t(`matrix.law.made_by.${one}`),
    ),
    text('law', '#meta+law+name', 'matrix.law.title', ({ law }) => law.title),
    ...coded(
      'field',
      '#subsector',
      'matrix.law.field',
      ({ law }) => law.field,
      (one, { t }) => t(`matrix.law.field.${one}`),
    ),
    text('number', '#meta+law+code', 'matrix.law.number', ({ law }) => law.number),
    text('gazette_number', '#meta+law+gazette', 'matrix.law.gazette_number', ({ law }) => law.gazetteNumber),
    text('place', '#meta+law+article', 'opendata.column.article', ({ provision }) => provision?.path),
    ...coded(
      'subject',
      '#subsector+topic',
      'matrix.law.subject',
      ({ provision }) => provision?.subject,
      (one, { t }) => t(`matrix.law.subject.${one}`),
    ),
    text('content', '#description', 'opendata.column.content', ({ provision }) => provision?.says),
    text('source', '#meta+source', 'matrix.source', (row) => citedOf(row).source),
    date('checked_on', '#date+verified', 'opendata.column.checked_on', (row) => citedOf(row).checkedOn),
    address('address', '#meta+url', 'advocacy.material.address', ({ law }) => law.url),
  ],
  async rows({ tx, actionId }) {
    const provisions = await listLawProvisions(tx, actionId, { seen: true });
    return (await listPublishedLaws(tx, actionId)).flatMap((law): Row[] => {
      const own = provisions.filter(({ lawId }) => lawId === law.id);
      return own.length > 0 ? own.map((provision) => ({ law, provision })) : [{ law, provision: undefined }];
    });
  },
});

const citedOf = ({ law, provision }: Row) => provision ?? law;
