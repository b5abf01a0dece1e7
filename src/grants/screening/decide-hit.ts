import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockHit, saveHit } from './queries.ts';
import { seenOfHit } from './seen.ts';
import { hitWorkflow } from './workflow.ts';

type Input = { hitId: string; seen?: string | undefined };

/**
 * Proposes with a reason that the listed one is somebody else (`clear`) or the same (`uphold`). `seen`: the hash of what the page showed.
 * Problems: `screening_hit_not_in_state`, `screening_hit_superseded`, `changed_since_shown`.
 */
export async function proposeOnHit(
  work: Work,
  { hitId, seen, reason, step }: Input & { reason: string; step: 'clear' | 'uphold' },
): Promise<void> {
  const hit = await lockHit(work.tx, hitId);
  const state = beginStep(work, hitWorkflow, step, hit);
  mustBeSeen(seen, seenOfHit(hit));
  await saveHit(work.tx, hitId, { state, reason, proposedBy: work.actor.personId, proposedAt: work.now });
  await finishStep(work, hitWorkflow, step, hitId, { organisation: hit.organisationId }, { reason });
}

/**
 * A second person confirms what was proposed; it is final then. Problems: `screening_hit_not_in_state`, `needs_second_person`,
 * `screening_hit_superseded`, `changed_since_shown`.
 */
export async function confirmHit(
  work: Work,
  { hitId, seen, step }: Input & { step: 'confirm_clearing' | 'confirm_upholding' },
): Promise<void> {
  const hit = await lockHit(work.tx, hitId);
  const state = beginStep(work, hitWorkflow, step, hit);
  mustBeSeen(seen, seenOfHit(hit));
  await saveHit(work.tx, hitId, { state, decidedBy: work.actor.personId, decidedAt: work.now });
  await finishStep(work, hitWorkflow, step, hitId, { organisation: hit.organisationId });
}

/** Sends a proposal back, so that the hit waits again: by its author or another. Problem: `screening_hit_not_in_state`. */
export async function sendBackHit(work: Work, { hitId }: Pick<Input, 'hitId'>): Promise<void> {
  const hit = await lockHit(work.tx, hitId);
  const state = beginStep(work, hitWorkflow, 'send_back', hit);
  await saveHit(work.tx, hitId, { state, reason: '', proposedBy: null, proposedAt: null });
  await finishStep(work, hitWorkflow, 'send_back', hitId, { organisation: hit.organisationId });
}
