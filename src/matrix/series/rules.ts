import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

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
    if (one.value === null) throw problem('series_not_addable', {}, { status: 422 });
    for (const other of values.slice(at + 1)) {
      const meet = one.periodFrom <= other.periodTo && other.periodFrom <= one.periodTo;
      const samePlace =
        one.jurisdiction === other.jurisdiction || one.jurisdiction === null || other.jurisdiction === null;
      if (one.seriesId !== other.seriesId || (meet && samePlace))
        throw problem('series_not_addable', {}, { status: 422 });
    }
  }
  return values.reduce((sum, { value }) => sum + value!, 0);
}

/** The values to draw beside each other: those of the whole region, of one series. Problem: `series_not_addable`, for two series in one drawing invite to add them. */
export function drawable<Value extends SeriesValue>(values: readonly Value[]): Value[] {
  if (new Set(values.map(({ seriesId }) => seriesId)).size > 1)
    throw problem('series_not_addable', {}, { status: 422 });
  return values.filter(({ jurisdiction, value }) => jurisdiction === null && value !== null);
}
