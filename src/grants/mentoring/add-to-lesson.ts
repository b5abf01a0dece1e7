import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockMentoring, saveMentoring } from './queries.ts';
import { mentoringWorkflow } from './workflow.ts';

/** The sub-grantee adds what helped it. Problems: `mentoring_not_in_state`, `mentor_lesson_written`, `mentor_texts_gone`. */
export async function addToLesson(
  work: Work,
  { mentoringId, lesson: addition }: { mentoringId: string; lesson: string },
): Promise<void> {
  const { tx, actor, now } = work;
  const mentoring = await lockMentoring(tx, mentoringId);
  beginStep(work, mentoringWorkflow, 'add', mentoring);
  await saveMentoring(tx, mentoring.id, { addition, addedBy: actor.personId, addedAt: now });
  await finishStep(work, mentoringWorkflow, 'add', mentoring.id);
}
