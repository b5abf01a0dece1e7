import type { PlainDate } from '../../platform/dates.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { placeName } from '../cycles/places.ts';
import { seeMatrix } from '../permissions.ts';
import {
  listSeries,
  listSeriesMappings,
  listSeriesValues,
  type PublishedValue,
  type Series,
  type SeriesMapping,
} from './queries.ts';
import { isPartOfYear } from './rules.ts';

type Row = {
  readonly series: Series;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly jurisdiction: string | null;
  readonly document: string;
  readonly recorded: boolean;
  readonly value?: PublishedValue;
  /** A number that somebody made of the publisher's words. */
  readonly mapping?: SeriesMapping;
};
const { text, code, date, decimal, address, boolean } = columnsOf<Row>();
const words = (key: string) => `matrix.series.${key}`;

/** Figures and words of others about the region, one row for each. Rows of two series or of two places are never added up. */
export const seriesTable = publicTable<Row>({
  key: 'series',
  theme: 'harmonisation',
  path: '/series',
  page: '/series',
  may: seeMatrix,
  method: 'cited',
  licence: 'third_parties',
  isInvented: ({ recorded }) => recorded,
  columns: [
    code('series_code', '#indicator+code', 'matrix.series', ({ series }) => series.key),
    text('series', '#indicator+name', words('name'), ({ series }) => series.name),
    text('publisher', '#meta+source', words('publisher'), ({ series }) => series.publisher),
    text('unit', '#indicator+unit', 'opendata.column.unit', ({ series }) => series.unit),
    text('definition', '#description', words('definition'), ({ series }) => series.definition),
    code('jurisdiction_code', '#country+code', 'common.jurisdiction', ({ jurisdiction }) => jurisdiction),
    text('jurisdiction', '#country+name', 'common.jurisdiction', ({ jurisdiction }, language) =>
      jurisdiction ? placeName(jurisdiction, language) : language.t('matrix.series.region'),
    ),
    date('from', '#date+start', words('period_from'), ({ from }) => from),
    date('to', '#date+end', words('period_to'), ({ to }) => to),
    boolean('part_of_year', '#meta+part', 'opendata.column.part_of_year', (row) =>
      isPartOfYear({ periodFrom: row.from, periodTo: row.to }),
    ),
    decimal(
      'value',
      '#indicator+value+num',
      words('value'),
      ({ value, mapping }) => value?.value ?? mapping?.number,
    ),
    text('verbatim', '#indicator+value+text', words('verbatim'), ({ value }) => value?.verbatim),
    boolean(
      'approximate',
      '#status+approximate',
      words('approximate'),
      ({ value }) => value?.approximate ?? false,
    ),
    boolean(
      'preliminary',
      '#status+preliminary',
      words('preliminary'),
      ({ value }) => value?.preliminary ?? false,
    ),
    date('as_of', '#date+updated', words('as_of'), ({ value }) => value?.asOf),
    text('document', '#meta+document', words('document'), ({ document }) => document),
    text('page', '#meta+document+page', words('page'), ({ value }) => value?.page),
    text('author_of_number', '#meta+mapper', words('mapper'), ({ mapping }) => mapping?.mapper),
    address('address', '#meta+url', 'advocacy.material.address', ({ value }) => value?.url),
  ],
  async rows({ tx, actionId }) {
    const values = await listSeriesValues(tx, actionId);
    const mappings = await listSeriesMappings(tx, actionId);
    return (await listSeries(tx, actionId)).flatMap((series): Row[] => [
      ...values
        .filter(({ seriesId }) => seriesId === series.id)
        .map((value) => ({
          ...{ series, value, from: value.periodFrom, to: value.periodTo, recorded: value.recorded },
          ...{ jurisdiction: value.jurisdiction, document: value.document },
        })),
      ...mappings
        .filter(({ seriesId }) => seriesId === series.id)
        .map((mapping) => ({
          ...{ series, mapping, from: `${mapping.year}-01-01`, to: `${mapping.year}-12-31` },
          ...{ jurisdiction: mapping.jurisdiction, document: mapping.document, recorded: mapping.recorded },
        })),
    ]);
  },
});
