import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockCycle } from './queries.ts';
import { lockSeat, saveSeat } from './queries-seats.ts';
import { seatWorkflow } from './workflow.ts';

/** Frees a seat: somebody else answers anew, and what was answered on it counts no more. Problems: `not_permitted`, `cycle_not_in_state`. */
export async function endSeat(work: Work, { seatId }: { seatId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const seat = await lockSeat(tx, actionId, seatId);
  const { state } = await lockCycle(tx, actionId, seat.cycleId);
  beginStep(work, seatWorkflow, 'end_seat', { ...seat, state });
  await saveSeat(tx, seatId, { endedBy: actor.personId, endedAt: now });
  await finishStep(work, seatWorkflow, 'end_seat', seat.cycleId, { seat: seatId });
}
