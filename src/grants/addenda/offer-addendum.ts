import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDrafted } from './drafted.ts';
import { saveAddendum } from './queries.ts';
import { addendumWorkflow } from './workflow.ts';

/** Sends a draft to the sub-grantee, which signs first. Problems: `addendum_not_in_state`, those of `mustBePossible`. */
export async function offerAddendum(work: Work, { addendumId }: { addendumId: string }): Promise<void> {
  const { addendum } = await lockDrafted(work, addendumId);
  const state = beginStep(work, addendumWorkflow, 'offer', addendum);
  await saveAddendum(work.tx, addendum.id, { state, changedAt: work.now });
  await finishStep(work, addendumWorkflow, 'offer', addendum.id);
}
