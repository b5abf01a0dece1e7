import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { applyChange } from './apply-change.ts';
import { lockDrafted } from './drafted.ts';
import { inForceFrom } from './notice-day.ts';
import { saveAddendum } from './queries.ts';
import { addendumWorkflow } from './workflow.ts';

/**
 * The partner signs, too: the PDF of the document is kept by its hash, and the agreement has the new values. Problems:
 * `addendum_not_in_state`, `addendum_signed_by_same`, `addendum_signed_by_drafter`, `mentor_decides_not`, those of `mustBePossible`.
 */
export async function signAddendum(
  work: Work,
  input: { addendumId: string; documentSha256: string },
): Promise<void> {
  const { addendum, agreement } = await lockDrafted(work, input.addendumId);
  const state = beginStep(work, addendumWorkflow, 'sign', addendum);
  await applyChange(work, agreement, addendum.change);
  const from = inForceFrom(addendum.appliesFrom, addendum.facts.today);
  const { documentSha256 } = input;
  await saveAddendum(work.tx, addendum.id, {
    ...{ state, documentSha256, inForceFrom: from },
    ...{ signedBy: work.actor.personId, signedAt: work.now, changedAt: work.now },
  });
  const details = { document: documentSha256, agreed: addendum.agreedSha256, from };
  await finishStep(work, addendumWorkflow, 'sign', addendum.id, details);
}
