import type { PlainDate } from '../../platform/dates.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { seeMatrix } from '../permissions.ts';
import { markOf, statusOfStandard } from '../rules.ts';
import type { InstrumentStatus } from '../schema.ts';
import {
  listPublishedProvisions,
  listPublishedStandards,
  type PublishedProvision,
  type PublishedStandard,
} from './queries.ts';

type Row = {
  readonly standard: PublishedStandard;
  readonly status: InstrumentStatus;
  readonly provision: PublishedProvision;
};
const { text, code, date, integer, coded } = columnsOf<Row>();
/** What waits for a source is unverified. */
const verificationOf = ({ provision }: Row) => {
  const mark = markOf(provision);
  return mark === 'from_memory' ? 'unverified' : mark;
};
const verifiedOn = ({ provision }: Row): PlainDate | null => provision.verifiedOn;

/** The legal standards: one row for each provision that a standard is based on. */
export const standardsTable = publicTable<Row>({
  key: 'standards',
  theme: 'harmonisation',
  path: '/standards',
  page: '/standards',
  may: seeMatrix,
  method: 'cited',
  licence: 'third_parties',
  isInvented: ({ provision }) => provision.recorded,
  columns: [
    code('standard_code', '#indicator+code', 'matrix.standard', ({ standard }) => standard.key),
    text('standard', '#indicator+name', 'matrix.standard', ({ standard }, { locale }) =>
      inLanguage(standard.title, locale),
    ),
    integer('wording', '#meta+version', 'opendata.column.wording', ({ standard }) => standard.version),
    ...coded(
      'area',
      '#subsector',
      'matrix.area',
      ({ standard }) => standard.area,
      (one, { t }) => t(`matrix.area.${one}`),
    ),
    ...coded(
      'status',
      '#status+standard',
      'matrix.status',
      ({ status }) => status,
      (one, { t }) => t(`matrix.status.${one}`),
    ),
    code(
      'provision',
      '#indicator+provision+code',
      'opendata.column.provision',
      ({ provision }) => provision.key,
    ),
    text(
      'instrument',
      '#meta+source+name',
      'opendata.column.instrument',
      ({ provision }) => provision.instrument,
    ),
    text('article', '#meta+source+article', 'opendata.column.article', ({ provision }) => provision.article),
    text('content', '#description', 'opendata.column.content', ({ provision }) => provision.summary),
    ...coded(
      'instrument_status',
      '#status+source',
      'opendata.column.instrument_status',
      ({ provision }) => provision.status,
      (one, { t }) => t(`matrix.status.${one}`),
    ),
    code('verification', '#status+verification', 'opendata.column.verification', verificationOf),
    date('verified_on', '#date+verified', 'opendata.column.verified_on', verifiedOn),
  ],
  async rows({ tx, actionId }) {
    const provisions = await listPublishedProvisions(tx, actionId);
    return (await listPublishedStandards(tx, actionId)).flatMap((standard) => {
      const own = provisions.filter(({ standardId }) => standardId === standard.id);
      const status = statusOfStandard(own.map((one) => one.status));
      return own.map((provision) => ({ standard, status, provision }));
    });
  },
});
