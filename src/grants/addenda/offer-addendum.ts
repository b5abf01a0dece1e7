import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDrafted } from './drafted.ts';
import { inForceFrom } from './notice-day.ts';
import { nextNumber, saveAddendum } from './queries.ts';
import { addendumWorkflow } from './workflow.ts';

/** Sends a draft with its number to the sub-grantee, which signs first. Problems: `addendum_not_in_state`, `mentor_decides_not`, those of `mustBePossible`. */
export async function offerAddendum(work: Work, { addendumId }: { addendumId: string }): Promise<void> {
  const { addendum } = await lockDrafted(work, addendumId);
  const state = beginStep(work, addendumWorkflow, 'offer', addendum);
  await saveAddendum(work.tx, addendum.id, {
    // The document names no day that is over.
    appliesFrom: inForceFrom(addendum.appliesFrom, addendum.facts.today),
    ...{ state, number: await nextNumber(work.tx, addendum.agreementId) },
    changedAt: work.now,
  });
  await finishStep(work, addendumWorkflow, 'offer', addendum.id);
}
