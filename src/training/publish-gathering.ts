import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { beginStep, finishStep } from '../platform/workflow/take-step.ts';
import { gatherEvent } from './approval/gather-event.ts';
import { eventWorkflow } from './approval/workflow.ts';
import { mustHideThePlace } from './hidden-place.ts';
import { lockGathering, savePublication } from './queries.ts';
import type { PublicationForm } from './schema.ts';

/**
 * Lets everybody read an event that was a draft. Problems: `not_permitted`, `gathering_not_in_state`, `event_needs_approval`,
 * `changed_meanwhile`, and `event_text_names_place`.
 */
export async function publishGathering(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: PublicationForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const event = await gatherEvent(tx, actionId, await lockGathering(tx, actionId, gatheringId));
  beginStep(work, eventWorkflow, 'publish', event);
  if (form.version !== event.version) throw problem('changed_meanwhile');
  await mustHideThePlace(tx, event);
  await savePublication(tx, gatheringId, now, now);
  await finishStep(work, eventWorkflow, 'publish', gatheringId);
}
