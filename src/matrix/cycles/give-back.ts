import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockCycle } from './queries.ts';
import { lockSeat, saveSeat } from './queries-seats.ts';
import { seatWorkflow } from './workflow.ts';

/** Gives a sheet that was handed in back to its assessor, while the cycle is answered; they are told. Problems: `not_permitted`, `cycle_not_in_state`, `sheet_not_handed_in`. */
export async function giveBack(work: Work, { seatId }: { seatId: string }): Promise<void> {
  const { tx, actionId } = work;
  const seat = await lockSeat(tx, actionId, seatId);
  const { state } = await lockCycle(tx, actionId, seat.cycleId);
  beginStep(work, seatWorkflow, 'give_back', { ...seat, state });
  await saveSeat(tx, seatId, { handedInAt: null });
  await work.enqueue('cycle.give_back', { seatId });
  await finishStep(work, seatWorkflow, 'give_back', seat.cycleId, { seat: seatId });
}
