import { inLanguage, type Locale } from '../../platform/language/language.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { coverageOf, type Score } from './aggregate.ts';
import { bandOf, type Strand, strands } from './answers.ts';
import { errataOn, readErrata } from './errata.ts';
import { readMatrix } from './matrix.ts';
import { seeMatrix } from './permissions.ts';
import { placeName } from './places.ts';
import { publishedCycleSubject } from './published-subject.ts';
import type { PublishedCycle, PublishedPlace, PublishedStandard } from './queries-published.ts';

type Row = {
  readonly cycle: PublishedCycle;
  readonly place: PublishedPlace;
  readonly standard: PublishedStandard;
  readonly strand: Strand;
  readonly found: Score;
  readonly errata: string;
};
const { text, code, date, integer, decimal, coded } = columnsOf<Row>();

/** A cycle: one row for each place, standard and strand. A score below the minimum coverage is left empty, its counts are not. */
export const valuesTable = publicTable<Row, PublishedCycle>({
  key: 'matrix_values',
  theme: 'harmonisation',
  path: '/matrix/:cycleId/values',
  page: '/matrix',
  may: seeMatrix,
  subject: publishedCycleSubject,
  method: 'assessed',
  licence: 'ours',
  columns: [
    text('cycle', '#event+name', 'opendata.column.cycle', ({ cycle }) => cycle.title),
    date('as_of', '#date+as_of', 'matrix.series.as_of', ({ cycle }) => cycle.asOf),
    ...coded('jurisdiction', '#country', 'common.jurisdiction', ({ place }) => place.code, placeName),
    ...coded(
      'area',
      '#subsector',
      'matrix.area',
      ({ standard }) => standard.area,
      (one, { t }) => t(`matrix.area.${one}`),
    ),
    code('standard_code', '#indicator+code', 'matrix.standard', ({ standard }) => standard.key),
    text('standard', '#indicator+name', 'matrix.standard', ({ standard, cycle }) =>
      inLanguage(standard.title, cycle.language as Locale),
    ),
    ...coded(
      'strand',
      '#indicator+type',
      'matrix.cycle.strand',
      ({ strand }) => strand,
      (one, { t }) => t(`matrix.cycle.strand.${one}`),
    ),
    decimal('score', '#indicator+value+num', 'opendata.column.score', ({ found }) => found.score),
    decimal(
      'numerator',
      '#indicator+value+numerator',
      'opendata.column.numerator',
      ({ found }) => found.numerator,
    ),
    decimal(
      'denominator',
      '#indicator+value+denominator',
      'opendata.column.denominator',
      (row) => row.found.denominator,
    ),
    ...coded(
      'band',
      '#indicator+value+band',
      'opendata.column.band',
      ({ found }) => (found.score === null ? null : bandOf(found.score)),
      (one, { t }) => t(`matrix.cycle.band.${one}`),
    ),
    integer('answered', '#meta+count+answered', 'opendata.column.answered', ({ found }) => found.answered),
    integer(
      'applicable',
      '#meta+count+applicable',
      'opendata.column.applicable',
      ({ found }) => found.applicable,
    ),
    decimal('coverage_percent', '#indicator+coverage+pct', 'opendata.column.coverage', ({ found }) =>
      coverageOf(found),
    ),
    text('errata', '#meta+erratum', 'opendata.column.errata', ({ errata }) => errata),
  ],
  async rows({ tx }, cycle) {
    const { places, standards, scoreOf } = await readMatrix(tx, cycle);
    const errata = await readErrata(tx, cycle.id);
    return standards.flatMap((standard) =>
      places.flatMap((place) => {
        const score = scoreOf(place.id, standard.id);
        return strands.map(
          (strand): Row => ({
            ...{ cycle, place, standard, strand, found: score.strands[strand] },
            errata: errataOn(errata, place.code, standard.key),
          }),
        );
      }),
    );
  },
});
