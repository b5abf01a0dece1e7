import { audit } from '../platform/audit/audit.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { moveClockPermission } from './permissions.ts';
import { lockClock, saveClock } from './queries.ts';
import { aheadAfter, type ClockMove } from './rules.ts';

/**
 * Moves the one clock of a demonstration for everybody, so that a deadline can be passed.
 * Problems: `not_permitted` outside a demonstration, and those of `aheadAfter`.
 */
export async function moveClock(work: Work, { to }: { to: ClockMove }): Promise<void> {
  mustBeAbleTo(work.actor, moveClockPermission, undefined);
  const { demonstration, ...clock } = await lockClock(work.tx, work.actionId, work.now);
  if (!demonstration) throw problem('not_permitted');
  const ahead = aheadAfter({ ...clock, now: work.now }, to);
  await saveClock(work.tx, ahead);
  await audit(work, moveClockPermission.name, { kind: 'instance', id: null }, { ahead });
}
