import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockMentoring, saveMentoring } from './queries.ts';
import { mentoringWorkflow } from './workflow.ts';

/** When their work has ended the mentor writes what helped. Problems: `mentoring_not_in_state`, `mentor_lesson_written`, `mentor_texts_gone`, `mentor_left`. */
export async function recordLesson(
  work: Work,
  { mentoringId, lesson }: { mentoringId: string; lesson: string },
): Promise<void> {
  const mentoring = await lockMentoring(work.tx, mentoringId);
  beginStep(work, mentoringWorkflow, 'learn', mentoring);
  await saveMentoring(work.tx, mentoring.id, { lesson, lessonAt: work.now });
  await finishStep(work, mentoringWorkflow, 'learn', mentoring.id);
}
