import { daysBetween, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { SeriesKind } from '../schema.ts';

export type SeriesValue = {
  readonly seriesId: string;
  readonly jurisdiction: string | null;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly value: number | null;
};

/** Whether a period is shorter than a year: such a value is not compared with that of a year. */
export function isPartOfYear({
  periodFrom,
  periodTo,
}: Pick<SeriesValue, 'periodFrom' | 'periodTo'>): boolean {
  return daysBetween(periodFrom, periodTo) < 364;
}

type Given = Omit<SeriesValue, 'seriesId'> & { readonly verbatim: string; readonly page: string };

/**
 * A count has a number and no words; a level or progress has the publisher's words with the page, and never a number of theirs. A place
 * has one value for a period of a series. Problems: `series_period_backwards`, `series_needs_number`, `series_needs_words`, `series_value_known`.
 */
export function mustBeOfSeries(
  kind: SeriesKind,
  given: Given,
  known: readonly Omit<SeriesValue, 'seriesId'>[],
): void {
  const refused = (code: string, field: string) => problem(code, {}, { field });
  if (given.periodTo < given.periodFrom) throw refused('series_period_backwards', 'period_to');
  if (kind === 'count' && (given.value === null || given.verbatim !== ''))
    throw refused('series_needs_number', 'value');
  if (kind !== 'count' && (given.value !== null || given.verbatim === '' || given.page === ''))
    throw refused('series_needs_words', 'verbatim');
  const same = known.some(
    (one) =>
      one.jurisdiction === given.jurisdiction &&
      one.periodFrom === given.periodFrom &&
      one.periodTo === given.periodTo,
  );
  if (same) throw refused('series_value_known', 'period_from');
}

/**
 * The values to draw beside each other: those of the whole region and of whole years, of one series. Problem: `series_not_addable`,
 * for two series in one drawing invite to compare them.
 */
export function drawable<Value extends SeriesValue>(values: readonly Value[]): Value[] {
  if (new Set(values.map(({ seriesId }) => seriesId)).size > 1) throw problem('series_not_addable');
  return values.filter((one) => one.jurisdiction === null && one.value !== null && !isPartOfYear(one));
}
