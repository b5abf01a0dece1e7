import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { windowsOf } from '../knowledge-tests/rules.ts';
import { findEnd, listGiven } from './queries.ts';
import { mustStayOver, standingOf } from './rules.ts';

/**
 * Changes when a training is held, unless that lets people answer again of whom it was shown already what they said together: one more
 * answer could be told from how the numbers moved. Problem: `evaluation_shown`.
 */
export async function changeSessions(
  tx: Tx,
  { gatheringId, now }: { gatheringId: string; now: Instant },
  change: () => Promise<void>,
): Promise<void> {
  const standing = async () =>
    standingOf(windowsOf(await listHalfDays(tx, gatheringId)), now, await findEnd(tx, gatheringId));
  const before = await standing();
  await change();
  if (before === 'over') mustStayOver(await standing(), (await listGiven(tx, gatheringId)).length);
}
