import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** Nothing changes after the last day of the project. Problem: `addendum_too_late` (day). */
export function mustNotBeOver({ endsOn }: { readonly endsOn: PlainDate }, today: PlainDate): void {
  if (today > endsOn) throw problem('addendum_too_late', { day: endsOn });
}
