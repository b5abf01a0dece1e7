import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAddendum, saveAddendum } from './queries.ts';
import { addendumWorkflow } from './workflow.ts';

/** How an addendum ends without having been signed: by the side it was sent to, or by the side it came from. */
export const endings = ['refuse', 'decline', 'take_back', 'withdraw'] as const;
export type Ending = (typeof endings)[number];

/** Ends what is not signed by both sides, with a reason that both read. Problem: `addendum_not_in_state`. */
export async function endAddendum(
  work: Work,
  { addendumId, ending, reason }: { addendumId: string; ending: Ending; reason: string },
): Promise<void> {
  const addendum = await lockAddendum(work.tx, addendumId);
  const state = beginStep(work, addendumWorkflow, ending, addendum);
  await saveAddendum(work.tx, addendum.id, { state, endReason: reason, changedAt: work.now });
  await finishStep(work, addendumWorkflow, ending, addendum.id, {}, { reason });
}
