import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

type Marks = { readonly emblem: boolean; readonly statement: boolean; readonly derogation: string };

/** Emblem and statement are always together; a derogation stands for what is left out. */
export function marksOf({ emblem, statement, derogation }: Marks): 'checked' | 'derogation' | 'open' {
  if (emblem && statement) return 'checked';
  return derogation === '' ? 'open' : 'derogation';
}

/** Problem: `visibility_derogation_needless`. */
export function mustNeedDerogation(marks: Marks): void {
  if (marks.emblem && marks.statement && marks.derogation !== '')
    throw problem('visibility_derogation_needless', {}, { field: 'derogation' });
}

/** Problem: `visibility_in_future`. */
export function mustBeShown(shownOn: PlainDate, today: PlainDate): void {
  if (shownOn > today) throw problem('visibility_in_future', {}, { field: 'shown_on' });
}
