import type { Instant } from '../platform/dates.ts';
import { problem } from '../platform/problem.ts';

/** Where the clock of a demonstration can be moved to. */
export const clockMoves = ['hour', 'day', 'week', 'month', 'next_deadline', 'real_time'] as const;
export type ClockMove = (typeof clockMoves)[number];

const hour = 3600;
const lengths = { hour, day: 24 * hour, week: 7 * 24 * hour, month: 30 * 24 * hour } as const;
/** A demonstration plays at most two years ahead of the real time. */
export const mostAhead = 730 * 24 * hour;

export type Clock = {
  /** Seconds that the clock is ahead of the real time. */
  readonly ahead: number;
  readonly now: Instant;
  /** The next deadline of a published call, if one is still to come. */
  readonly nextDeadline: Instant | undefined;
};

/**
 * How many seconds the clock is ahead after a move. It goes forward only, or back to the real time.
 * Problems: `no_deadline_ahead`, `clock_too_far`.
 */
export function aheadAfter({ ahead, now, nextDeadline }: Clock, move: ClockMove): number {
  if (move === 'real_time') return 0;
  if (move === 'next_deadline' && !nextDeadline) throw problem('no_deadline_ahead', {}, { field: 'to' });
  // A minute after it, so that it has passed on the page too, where seconds are not shown.
  const seconds =
    move === 'next_deadline'
      ? Math.ceil((Date.parse(nextDeadline!) - Date.parse(now)) / 1000) + 60
      : lengths[move];
  if (ahead + seconds > mostAhead) throw problem('clock_too_far', {}, { field: 'to' });
  return ahead + seconds;
}
