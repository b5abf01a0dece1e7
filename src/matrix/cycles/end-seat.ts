import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { lockCycle } from './queries.ts';
import { lockSeat, saveSeat } from './queries-seats.ts';

/** Frees a seat: somebody else answers anew, and what was answered on it counts no more. Problems: `not_permitted`, `cycle_not_in_state`. */
export async function endSeat(work: Work, { seatId }: { seatId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const seat = await lockSeat(tx, actionId, seatId);
  mustBeAbleTo(actor, cyclePermissions.endSeat, undefined);
  const { state } = await lockCycle(tx, actionId, seat.cycleId);
  nextCycleState(state, 'appoint');
  await saveSeat(tx, seatId, { endedBy: actor.personId, endedAt: now });
  await audit(work, 'cycle.end_seat', { kind: 'cycle', id: seat.cycleId }, { seat: seatId });
}
