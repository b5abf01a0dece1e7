import { audit } from '../../platform/audit/audit.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { listQuestions } from './queries.ts';
import { listAnswers, lockSeat, saveSeat } from './queries-seats.ts';
import { mustBeWhole } from './rules.ts';
import { partWorkflow } from './workflow.ts';

/** Hands a sheet in, once every question is answered with its source. Problems: `not_permitted`, `cycle_not_in_state`, `sheet_handed_in`, `sheet_not_whole`. */
export async function handIn(work: Work, { seatId }: { seatId: string }): Promise<void> {
  const { tx, actionId, now } = work;
  const seat = await lockSeat(tx, actionId, seatId);
  beginStep(work, partWorkflow, 'answer', seat);
  if (seat.handedInAt !== null) throw problem('sheet_handed_in');
  const answers = new Map((await listAnswers(tx, seatId)).map((answer) => [answer.questionId, answer]));
  const questions = await listQuestions(tx, { cycleId: seat.cycleId });
  mustBeWhole(questions, answers);
  await saveSeat(tx, seatId, { handedInAt: now });
  await audit(work, 'cycle.hand_in', { kind: 'cycle_seat', id: seatId }, { answers: answers.size });
}
