import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { type Finding, lockFinding, saveFollowUp } from './queries-findings.ts';
import { findingWorkflow } from './workflow.ts';

/** What was done about a finding, and what its page showed of it (`seenOfFinding`). */
export type Done = {
  readonly findingId: string;
  readonly remark: string;
  readonly seen?: string | undefined;
};

/** What follows from a finding, as a hash: what was found, what is to be done, by whom and by when. */
export function seenOfFinding({ finding, followUp, side, dueOn }: Finding): string {
  return hashOfContent({ finding, followUp, side, dueOn });
}

/** A finding is done, by the side that it names. Problems: `finding_not_in_state`, `follow_up_of_other_side`, `changed_since_shown`. */
export async function finishFinding(
  work: Work,
  step: 'follow_up' | 'settle',
  { findingId, remark, seen }: Done,
): Promise<void> {
  const { tx, actor, now } = work;
  const finding = await lockFinding(tx, findingId);
  const state = beginStep(work, findingWorkflow, step, finding);
  mustBeSeen(seen, seenOfFinding(finding));
  await saveFollowUp(tx, finding.id, { state, remark, doneBy: actor.personId, doneAt: now });
  await finishStep(work, findingWorkflow, step, finding.visitId, { finding: finding.id }, { remark });
}
