import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { lockCycle } from './queries.ts';
import { lockSeat, saveSeat } from './queries-seats.ts';

/** Gives a sheet that was handed in back to its assessor, while the cycle is answered; they are told. Problems: `not_permitted`, `cycle_not_in_state`, `sheet_not_handed_in`. */
export async function giveBack(work: Work, { seatId }: { seatId: string }): Promise<void> {
  const { tx, actor, actionId } = work;
  const seat = await lockSeat(tx, actionId, seatId);
  mustBeAbleTo(actor, cyclePermissions.giveBack, undefined);
  const { state } = await lockCycle(tx, actionId, seat.cycleId);
  nextCycleState(state, 'answer');
  if (seat.handedInAt === null) throw problem('sheet_not_handed_in');
  await saveSeat(tx, seatId, { handedInAt: null });
  await work.enqueue('cycle.give_back', { seatId });
  await audit(work, 'cycle.give_back', { kind: 'cycle', id: seat.cycleId }, { seat: seatId });
}
