import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockFinding, saveFollowUp } from './queries.ts';
import { findingWorkflow } from './workflow.ts';

type Done = { readonly findingId: string; readonly remark: string };

/** The sub-grantee records what it did about a finding; the partner's officers are told. Problems: `finding_not_in_state`, `follow_up_of_other_side`. */
export async function followUpFinding(work: Work, input: Done): Promise<void> {
  await finish(work, 'follow_up', input);
}

/** The grant officer does the same for a finding that the partner follows up. */
export async function settleFinding(work: Work, input: Done): Promise<void> {
  await finish(work, 'settle', input);
}

async function finish(work: Work, step: 'follow_up' | 'settle', { findingId, remark }: Done): Promise<void> {
  const { tx, actor, now } = work;
  const finding = await lockFinding(tx, findingId);
  const state = beginStep(work, findingWorkflow, step, finding);
  await saveFollowUp(tx, finding.id, { state, remark, doneBy: actor.personId, doneAt: now });
  await finishStep(work, findingWorkflow, step, finding.visitId, { finding: finding.id }, { remark });
}
