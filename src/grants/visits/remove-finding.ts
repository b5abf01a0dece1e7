import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { deleteFinding, lockFinding } from './queries-findings.ts';
import { findingWorkflow } from './workflow.ts';

/** Takes a finding out again while the visit is recorded. Problem: `finding_not_in_state`. */
export async function removeFinding(work: Work, input: { findingId: string }): Promise<void> {
  const finding = await lockFinding(work.tx, input.findingId);
  beginStep(work, findingWorkflow, 'remove', finding);
  await deleteFinding(work.tx, finding.id);
  await finishStep(work, findingWorkflow, 'remove', finding.visitId, { finding: finding.id });
}
