import { getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { insertMessage, lockMentoring, saveMentoring } from './queries.ts';
import { addWorkingDays, answerDaysOf } from './rules.ts';
import { mentoringWorkflow } from './workflow.ts';

export type Written = { readonly mentoringId: string; readonly message: string };
const sides = { ask: 'sub_grantee', answer: 'mentor' } as const;

/** Keeps a message with the sub-grant and tells the other side that it is there: it answers what was asked, and asks for an answer. Problem: `mentoring_not_in_state`. */
export async function writeMessage(
  work: Work,
  step: keyof typeof sides,
  { mentoringId, message }: Written,
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const mentoring = await lockMentoring(tx, mentoringId);
  const state = beginStep(work, mentoringWorkflow, step, mentoring);
  const { id, agreementId, organisationId } = mentoring;
  const days = answerDaysOf(await getDefinition(tx, actionId));
  await insertMessage(tx, {
    ...{ id: newId(), mentoringId: id, agreementId, organisationId, side: sides[step], message },
    ...{ writtenBy: actor.personId, writtenAt: now },
  });
  await saveMentoring(tx, id, { state, answerBy: addWorkingDays(dayIn(zone, now), days) });
  await finishStep(work, mentoringWorkflow, step, id);
}
