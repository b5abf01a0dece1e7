import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDonorReport } from './queries.ts';
import { listQuestions, saveAnswer } from './queries-questions.ts';
import { donorReportWorkflow } from './workflow.ts';

/** Answers a question once; question and answer stay with the report. Problems: `not_permitted`, `not_found`, `donor_question_answered`. */
export async function answerAboutDonorReport(
  work: Work,
  { donorReportId, questionId, answer }: { donorReportId: string; questionId: string; answer: string },
): Promise<void> {
  const report = await lockDonorReport(work.tx, donorReportId);
  beginStep(work, donorReportWorkflow, 'answer', report);
  const question = (await listQuestions(work.tx, donorReportId)).find(({ id }) => id === questionId);
  if (question?.kind !== 'question') throw problem('not_found');
  if (question.answer !== null) throw problem('donor_question_answered');
  await saveAnswer(work.tx, questionId, {
    answer,
    answeredBy: work.actor.personId,
    answeredAt: work.now,
  });
  await finishStep(work, donorReportWorkflow, 'answer', donorReportId, { section: question.section });
}
