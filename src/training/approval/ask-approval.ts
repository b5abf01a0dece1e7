import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { mustHideThePlace } from '../hidden-place.ts';
import { lockGathering } from '../queries.ts';
import { gatherEvent, listApprovers } from './gather-event.ts';
import { noRequest, saveApproval } from './queries.ts';
import { mustBeApprover } from './rules.ts';
import type { AskForm } from './schema.ts';
import { eventWorkflow } from './workflow.ts';

/**
 * Asks a person by name to agree to an event before it is published. Problems: `not_permitted`, `gathering_not_in_state`,
 * `event_without_approver`, `changed_meanwhile`, `not_an_approver`, `event_text_names_place`.
 */
export async function askApproval(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: AskForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const event = await gatherEvent(tx, actionId, await lockGathering(tx, actionId, gatheringId));
  const approval = beginStep(work, eventWorkflow, 'ask', event);
  if (form.version !== event.version) throw problem('changed_meanwhile');
  mustBeApprover(await listApprovers(tx, actionId, event), form.approver, actor.personId);
  await mustHideThePlace(tx, event);
  const asked = { approvalAskedBy: actor.personId, approvalAskedAt: now, approverId: form.approver };
  await saveApproval(tx, gatheringId, { ...noRequest, approval, ...asked }, now);
  await finishStep(work, eventWorkflow, 'ask', gatheringId);
}

/** Takes the request back: the event is a draft that nobody was asked about. Problems: `not_permitted`, `gathering_not_in_state`. */
export async function cancelRequest(work: Work, { gatheringId }: { gatheringId: string }): Promise<void> {
  const { tx, actionId, now } = work;
  beginStep(work, eventWorkflow, 'cancel', await lockGathering(tx, actionId, gatheringId));
  await saveApproval(tx, gatheringId, noRequest, now);
  await finishStep(work, eventWorkflow, 'cancel', gatheringId);
}
