import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { SeriesKind } from '../schema.ts';

export type SeriesValue = {
  readonly seriesId: string;
  readonly jurisdiction: string | null;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly value: number | null;
};

/**
 * Adds up values of one series. Refuses what would count somebody twice or compare what cannot be compared: values of two series,
 * periods that overlap for one place, and the whole region beside its parts. Problem: `series_not_addable`.
 */
export function addUp(values: readonly SeriesValue[]): number {
  for (const [at, one] of values.entries()) {
    if (one.value === null) throw problem('series_not_addable');
    for (const other of values.slice(at + 1)) {
      const meet = one.periodFrom <= other.periodTo && other.periodFrom <= one.periodTo;
      const samePlace =
        one.jurisdiction === other.jurisdiction || one.jurisdiction === null || other.jurisdiction === null;
      if (one.seriesId !== other.seriesId || (meet && samePlace)) throw problem('series_not_addable');
    }
  }
  return values.reduce((sum, { value }) => sum + value!, 0);
}

/** What the values add up to, or null where the program refuses to add them or there is but one. */
export function totalOf(values: readonly SeriesValue[]): number | null {
  if (values.length < 2) return null;
  try {
    return addUp(values);
  } catch {
    return null;
  }
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

/** The values to draw beside each other: those of the whole region, of one series. Problem: `series_not_addable`, for two series in one drawing invite to add them. */
export function drawable<Value extends SeriesValue>(values: readonly Value[]): Value[] {
  if (new Set(values.map(({ seriesId }) => seriesId)).size > 1) throw problem('series_not_addable');
  return values.filter(({ jurisdiction, value }) => jurisdiction === null && value !== null);
}
