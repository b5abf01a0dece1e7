import type { PlainDate } from './dates.ts';
import { problem } from './problem.ts';

/** A day by which something is to happen has not passed; one that was `known` before may have. Problem: `day_past`, at the field. */
export function mustBeToCome(
  field: string,
  day: PlainDate | null,
  { today, known = null }: { readonly today: PlainDate; readonly known?: PlainDate | null },
): void {
  if (day !== null && day !== known && day < today) throw problem('day_past', {}, { field });
}
