import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { holdRelease } from './hold-release.ts';
import { saveRelease } from './queries.ts';
import { releaseWorkflow } from './workflow.ts';

/** Builds it again, against what was signed meanwhile: whoever asks prepared it from then on. Problem: `release_not_in_state`. */
export async function rebuildRelease(work: Work, releaseId: string): Promise<void> {
  const { tx, actor, now } = work;
  const found = await holdRelease(work, releaseId);
  const state = beginStep(work, releaseWorkflow, 'rebuild', found);
  await saveRelease(tx, releaseId, {
    ...{ state, preparedBy: actor.personId, preparedFor: actor.organisationId, preparedAt: now },
    ...{ phase: 'waiting', phaseAt: now, reason: null, content: null, checkedAgainst: null },
  });
  await work.enqueue('release.build', {});
  await finishStep(work, releaseWorkflow, 'rebuild', releaseId);
}
