import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { lockCycle, updateCycle } from './queries.ts';
import { listSeats } from './queries-seats.ts';
import { takeOverAgreed } from './queries-verdicts.ts';

/**
 * Ends the answering once every sheet is handed in: what both assessors said alike is found, the rest waits for adjudication.
 * Problems: `not_permitted`, `cycle_not_in_state`, `sheets_missing`.
 */
export async function closeCycle(work: Work, { cycleId }: { cycleId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  mustBeAbleTo(actor, cyclePermissions.close, undefined);
  const state = nextCycleState(cycle.state, 'close');
  const missing = (await listSeats(tx, cycleId)).filter(({ handedInAt }) => handedInAt === null).length;
  if (missing > 0) throw problem('sheets_missing', { count: missing });
  await updateCycle(tx, cycleId, { state }, now);
  await takeOverAgreed(tx, cycleId, now);
  await audit(work, 'cycle.close', { kind: 'cycle', id: cycleId });
}
