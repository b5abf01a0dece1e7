import type { Work } from '../../../platform/work.ts';
import { beginStep, finishStep } from '../../../platform/workflow/take-step.ts';
import { holdRelease } from '../hold-release.ts';
import { saveRelease } from '../queries.ts';
import { tellStatisticians } from '../tell-statisticians.ts';
import { releaseWorkflow } from '../workflow.ts';

/**
 * The organisation that prepared a table answers why it was sent back, and asks for the signature again: the statisticians of others get an
 * email. Problem: `release_not_in_state`.
 */
export async function offerRelease(
  work: Work,
  needs: { readonly baseUrl: string },
  { releaseId, reason }: { readonly releaseId: string; readonly reason: string },
): Promise<void> {
  const found = await holdRelease(work, releaseId);
  const state = beginStep(work, releaseWorkflow, 'offer', found);
  await saveRelease(work.tx, releaseId, { state, returnAnswer: reason });
  await tellStatisticians(work, needs, (one) => one !== found.preparedFor);
  await finishStep(work, releaseWorkflow, 'offer', releaseId);
}
