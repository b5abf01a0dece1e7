import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/**
 * Whether a session fits into its gathering. Problems: `session_outside` (its day is none of the gathering's), `session_ends_before`.
 */
export function mustFitIn(
  session: { readonly day: PlainDate; readonly starts: string; readonly ends: string },
  gathering: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
): void {
  if (session.day < gathering.startsOn || session.day > gathering.endsOn)
    throw problem('session_outside', {}, { field: 'day' });
  if (session.ends <= session.starts) throw problem('session_ends_before', {}, { field: 'ends' });
}

type When = {
  readonly day: PlainDate;
  readonly part: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

/** When a session was held stays: attendance, certificates and what is forgotten the night after go by it. Problem: `session_was_held`. */
export function mustStayWhenHeld(stored: When, changed: When, now: Instant): void {
  if (stored.startsAt > now) return;
  const same = (['day', 'part', 'startsAt', 'endsAt'] as const).every((one) => stored[one] === changed[one]);
  if (!same) throw problem('session_was_held', {}, { field: 'day' });
}
