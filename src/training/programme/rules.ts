import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/**
 * Whether a session fits into its gathering. Problems: `session_outside` (its day is none of the gathering's), `session_ends_before`.
 */
export function mustFitIn(
  session: { readonly day: PlainDate; readonly starts: string; readonly ends: string },
  gathering: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
): void {
  if (session.day < gathering.startsOn || session.day > gathering.endsOn)
    throw problem('session_outside', {}, { field: 'day', status: 422 });
  if (session.ends <= session.starts)
    throw problem('session_ends_before', {}, { field: 'ends', status: 422 });
}
