import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { mustHideThePlace } from '../hidden-place.ts';
import { lockGathering } from '../queries.ts';
import type { PublicationForm } from '../schema.ts';
import { saveApproval } from './queries.ts';
import type { ReturnForm } from './schema.ts';
import { eventWorkflow } from './workflow.ts';

/**
 * The person who was asked agrees that the event is published. Problems: `not_permitted`, `gathering_not_in_state`, `changed_meanwhile`,
 * `event_text_names_place`.
 */
export async function approveGathering(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: PublicationForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const event = await lockGathering(tx, actionId, gatheringId);
  const approval = beginStep(work, eventWorkflow, 'approve', event);
  if (form.version !== event.version) throw problem('changed_meanwhile');
  await mustHideThePlace(tx, event);
  await saveApproval(tx, gatheringId, { approval, approvalDecidedAt: now }, now);
  await finishStep(work, eventWorkflow, 'approve', gatheringId);
}

/** The person who was asked returns the event with a reason. Problems: `not_permitted`, `gathering_not_in_state`, `changed_meanwhile`. */
export async function returnGathering(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: ReturnForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const event = await lockGathering(tx, actionId, gatheringId);
  const approval = beginStep(work, eventWorkflow, 'give_back', event);
  if (form.version !== event.version) throw problem('changed_meanwhile');
  await saveApproval(tx, gatheringId, { approval, approvalDecidedAt: now, approvalReason: form.reason }, now);
  await finishStep(work, eventWorkflow, 'give_back', gatheringId, {}, { reason: form.reason });
}
