import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { type Agreed, hashOfAgreed } from '../agreements/agreed.ts';
import { lockDrafted } from './drafted.ts';
import { saveAddendum } from './queries.ts';
import { addendumWorkflow } from './workflow.ts';

/**
 * The sub-grantee signs: the words of the document are kept from now on. `seen` is the hash of the words that the person was shown,
 * where a page did. Problems: `addendum_not_in_state`, `changed_since_shown`, those of `mustBePossible`.
 */
export async function acceptAddendum(
  work: Work,
  input: { addendumId: string; agreed: Agreed; seen?: string | undefined },
): Promise<void> {
  const { addendum } = await lockDrafted(work, input.addendumId);
  const state = beginStep(work, addendumWorkflow, 'accept', addendum);
  const agreedSha256 = hashOfAgreed(input.agreed);
  mustBeSeen(input.seen, agreedSha256);
  const agreed = JSON.stringify(input.agreed);
  const { personId: acceptedBy } = work.actor;
  const signed = { agreed, agreedSha256, acceptedBy, acceptedAt: work.now };
  await saveAddendum(work.tx, addendum.id, { state, ...signed, changedAt: work.now });
  await finishStep(work, addendumWorkflow, 'accept', addendum.id, { agreed: agreedSha256 });
}
