import { dayIn } from '../../../platform/dates.ts';
import type { Work } from '../../../platform/work.ts';
import { beginStep, finishStep } from '../../../platform/workflow/take-step.ts';
import { zone } from '../../../platform/zone.ts';
import { holdRelease } from '../hold-release.ts';
import { saveRelease } from '../queries.ts';
import { releaseWorkflow } from '../workflow.ts';

/**
 * The organisation that prepared a table finds the reason right for which it was sent back: it is never published. Its numbers go from the
 * page, its cells stay in the store, and no other table of its family and half-year is built: it was seen. The trail holds no reason.
 * Problem: `release_not_in_state`.
 */
export async function setAsideRelease(
  work: Work,
  { releaseId, reason }: { readonly releaseId: string; readonly reason: string },
): Promise<void> {
  const found = await holdRelease(work, releaseId);
  const state = beginStep(work, releaseWorkflow, 'setAside', found);
  await saveRelease(work.tx, releaseId, {
    ...{ state, content: null, setAsideBy: work.actor.personId, setAsideOn: dayIn(zone, work.now) },
    setAsideReason: reason,
  });
  await finishStep(work, releaseWorkflow, 'setAside', releaseId);
}
