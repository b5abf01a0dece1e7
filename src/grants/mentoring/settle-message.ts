import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockMentoring, saveMentoring } from './queries.ts';
import { mentoringWorkflow } from './workflow.ts';

/** Who was written to says that no answer is needed. Problem: `mentoring_not_in_state`. */
export async function settleMessage(work: Work, { mentoringId }: { mentoringId: string }): Promise<void> {
  const mentoring = await lockMentoring(work.tx, mentoringId);
  const state = beginStep(work, mentoringWorkflow, 'settle', mentoring);
  await saveMentoring(work.tx, mentoring.id, { state, answerBy: null });
  await finishStep(work, mentoringWorkflow, 'settle', mentoring.id);
}
