import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { missingSheets } from './cycle-case.ts';
import { listPlaces, lockCycle, updateCycle } from './queries.ts';
import { listSeats } from './queries-seats.ts';
import { takeOverAgreed } from './queries-verdicts.ts';
import { seenSheets } from './seen-of-cycle.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Ends the answering once every sheet is handed in: what both assessors said alike is found, the rest waits for adjudication.
 * `seen`: the sheets that its page showed (`seenSheets`). Problems: `not_permitted`, `cycle_not_in_state`, `sheets_missing`, `changed_since_shown`.
 */
export async function closeCycle(
  work: Work,
  { cycleId, seen }: { cycleId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  const sheetsMissing = missingSheets((await listPlaces(tx, cycleId)).length, await listSeats(tx, cycleId));
  const state = beginStep(work, cycleWorkflow, 'close', { ...cycle, sheetsMissing });
  mustBeSeen(seen, await seenSheets(tx, cycle));
  await updateCycle(tx, cycleId, { state }, now);
  await takeOverAgreed(tx, cycleId, now);
  await finishStep(work, cycleWorkflow, 'close', cycleId);
}
