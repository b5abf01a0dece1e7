import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { beginStep, finishStep } from '../platform/workflow/take-step.ts';
import { noRequest, saveApproval } from './approval/queries.ts';
import { eventWorkflow } from './approval/workflow.ts';
import { lockGathering, savePublication } from './queries.ts';
import type { PublicationForm } from './schema.ts';

/**
 * Makes a published event a draft again, which nobody has agreed to; those who take part keep their links. Problems: `not_permitted`,
 * `gathering_not_in_state`, `changed_meanwhile`.
 */
export async function unpublishGathering(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: PublicationForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const event = await lockGathering(tx, actionId, gatheringId);
  beginStep(work, eventWorkflow, 'unpublish', event);
  if (form.version !== event.version) throw problem('changed_meanwhile');
  await saveApproval(tx, gatheringId, noRequest, now);
  await savePublication(tx, gatheringId, null, now);
  await finishStep(work, eventWorkflow, 'unpublish', gatheringId);
}
