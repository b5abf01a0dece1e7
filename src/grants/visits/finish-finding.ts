import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockFinding, saveFollowUp } from './queries-findings.ts';
import { findingWorkflow } from './workflow.ts';

export type Done = { readonly findingId: string; readonly remark: string };

/** A finding is done, by the side that it names. Problems: `finding_not_in_state`, `follow_up_of_other_side`. */
export async function finishFinding(
  work: Work,
  step: 'follow_up' | 'settle',
  { findingId, remark }: Done,
): Promise<void> {
  const { tx, actor, now } = work;
  const finding = await lockFinding(tx, findingId);
  const state = beginStep(work, findingWorkflow, step, finding);
  await saveFollowUp(tx, finding.id, { state, remark, doneBy: actor.personId, doneAt: now });
  await finishStep(work, findingWorkflow, step, finding.visitId, { finding: finding.id }, { remark });
}
