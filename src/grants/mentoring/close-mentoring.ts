import type { PlainDate } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { finishStep } from '../../platform/workflow/take-step.ts';
import { findRunningMentoring, lockMentoring, saveMentoring } from './queries.ts';
import { mentoringWorkflow } from './workflow.ts';

/** Ends the work of a mentor, whose verb has asked for the permission, and tells both. Whoever was asked for an answer is asked no more. What has ended stays as it is. */
export async function closeMentoring(
  work: Work,
  { mentoringId, endedOn }: { mentoringId: string; endedOn: PlainDate },
): Promise<void> {
  const { id, since, state } = await lockMentoring(work.tx, mentoringId);
  if (state === 'ended') return;
  const day = endedOn < since ? since : endedOn;
  await saveMentoring(work.tx, id, { state: 'ended', answerBy: null, endedOn: day });
  await finishStep(work, mentoringWorkflow, 'end', id);
}

/** The same for the mentor whom an agreement has now, where it has one. */
export async function closeMentoringOf(
  work: Work,
  { agreementId, endedOn }: { agreementId: string; endedOn: PlainDate },
): Promise<void> {
  const running = await findRunningMentoring(work.tx, agreementId);
  if (running) await closeMentoring(work, { mentoringId: running.id, endedOn });
}
