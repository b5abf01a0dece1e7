import { dayIn } from '../../../platform/dates.ts';
import type { Work } from '../../../platform/work.ts';
import { beginStep, finishStep } from '../../../platform/workflow/take-step.ts';
import { zone } from '../../../platform/zone.ts';
import { holdRelease } from '../hold-release.ts';
import { saveRelease } from '../queries.ts';
import { tellStatisticians } from '../tell-statisticians.ts';
import { releaseWorkflow } from '../workflow.ts';

/**
 * Another organisation does not sign a table and says why. Its numbers stay as they were built, and nothing of it is public. The statisticians who prepared
 * it get an email. The trail
 * holds no reason. Problems: `release_not_in_state`, `release_own`.
 */
export async function returnRelease(
  work: Work,
  needs: { readonly baseUrl: string },
  { releaseId, reason }: { readonly releaseId: string; readonly reason: string },
): Promise<void> {
  const { actor, now } = work;
  const found = await holdRelease(work, releaseId);
  const state = beginStep(work, releaseWorkflow, 'return', found);
  await saveRelease(work.tx, releaseId, {
    ...{ state, returnedBy: actor.personId, returnedFor: actor.organisationId, returnedOn: dayIn(zone, now) },
    ...{ returnReason: reason, returnAnswer: null },
  });
  await tellStatisticians(work, needs, (one) => one === found.preparedFor);
  await finishStep(work, releaseWorkflow, 'return', releaseId);
}
