import { taggedTable } from '../../platform/documents/hxl.ts';
import type { CsvCell } from '../../platform/documents/write-csv.ts';
import { inLanguage, type Locale } from '../../platform/language/language.ts';
import { coverageOf } from './aggregate.ts';
import { bandOf, strands } from './answers.ts';
import { errataOn, type ToldErratum } from './errata.ts';
import type { Matrix } from './matrix.ts';
import { englishPlaceName } from './places.ts';
import type { PublishedCycle } from './queries-published.ts';

/** The heads with their HXL hashtags (dictionary 1.1; what it has no word for is an attribute). */
const columns = [
  ['cycle', '#event+name'],
  ['as_of', '#date+as_of'],
  ['jurisdiction_code', '#country+code'],
  ['jurisdiction', '#country+name'],
  ['area', '#subsector'],
  ['standard_code', '#indicator+code'],
  ['standard', '#indicator+name'],
  ['strand', '#indicator+type'],
  ['score', '#indicator+value+num'],
  ['numerator', '#indicator+value+numerator'],
  ['denominator', '#indicator+value+denominator'],
  ['band', '#indicator+value+text'],
  ['answered', '#meta+count+answered'],
  ['applicable', '#meta+count+applicable'],
  ['coverage_percent', '#indicator+coverage+pct'],
  ['errata', '#meta+erratum'],
] as const;

/** A cycle as a table: one row a place, a standard and a strand. A score below the least coverage is left empty, its counts are not. */
export function matrixRows(
  cycle: Pick<PublishedCycle, 'title' | 'asOf' | 'language'>,
  { places, standards, scoreOf }: Matrix,
  errata: readonly ToldErratum[],
) {
  const rows = standards.flatMap(({ id, key, area, title }) =>
    places.flatMap((place) => {
      const score = scoreOf(place.id, id);
      return strands.map((strand): CsvCell[] => {
        const found = score.strands[strand];
        return [
          cycle.title,
          cycle.asOf,
          place.code,
          englishPlaceName(place.code),
          area,
          key,
          inLanguage(title, cycle.language as Locale),
          strand,
          found.score,
          found.numerator,
          found.denominator,
          found.score === null ? null : bandOf(found.score),
          found.answered,
          found.applicable,
          coverageOf(found),
          errataOn(errata, place.code, key),
        ];
      });
    }),
  );
  return taggedTable(columns, rows);
}
