import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** It is recorded when it has appeared. Problem: `echo_in_future`. */
export function mustHaveAppeared(appearedOn: PlainDate, today: PlainDate): void {
  if (appearedOn > today) throw problem('echo_in_future', {}, { field: 'appeared_on' });
}
