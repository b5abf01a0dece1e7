import { dayIn } from '../../../platform/dates.ts';
import type { Work } from '../../../platform/work.ts';
import { beginStep, finishStep } from '../../../platform/workflow/take-step.ts';
import { zone } from '../../../platform/zone.ts';
import { holdRelease } from '../hold-release.ts';
import { saveRelease } from '../queries.ts';
import { releaseWorkflow } from '../workflow.ts';

/**
 * Takes the numbers of a release from the public; its page, the day, the reason and the hash stay. Its cells stay in the store, and
 * no other table of its family and half-year is built: copies remain elsewhere. Problem: `release_not_in_state`.
 */
export async function withdrawRelease(
  work: Work,
  { releaseId, reason }: { readonly releaseId: string; readonly reason: string },
): Promise<void> {
  const found = await holdRelease(work, releaseId);
  const state = beginStep(work, releaseWorkflow, 'withdraw', found);
  await saveRelease(work.tx, releaseId, {
    ...{ state, content: null, withdrawnBy: work.actor.personId, withdrawnOn: dayIn(zone, work.now) },
    withdrawalReason: reason,
  });
  await finishStep(work, releaseWorkflow, 'withdraw', releaseId, { number: found.number! });
}
