import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { holdRelease } from './hold-release.ts';
import { saveRelease } from './queries.ts';
import { releaseWorkflow } from './workflow.ts';

/** A table that is not published: it leaves the list, and the same may be prepared again. Problem: `release_not_in_state`. */
export async function discardRelease(work: Work, releaseId: string): Promise<void> {
  const state = beginStep(work, releaseWorkflow, 'discard', await holdRelease(work, releaseId));
  await saveRelease(work.tx, releaseId, { state });
  await finishStep(work, releaseWorkflow, 'discard', releaseId);
}
