import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { resultsPermissions } from '../permissions.ts';
import { lockDonorReport } from './queries.ts';
import { listQuestions, saveAnswer } from './queries-questions.ts';

/** Answers a question once; question and answer stay with the report. Problems: `not_permitted`, `not_found`, `donor_question_answered`. */
export async function answerAboutDonorReport(
  work: Work,
  { donorReportId, questionId, answer }: { donorReportId: string; questionId: string; answer: string },
): Promise<void> {
  const report = await lockDonorReport(work.tx, donorReportId);
  mustBeAbleTo(work.actor, resultsPermissions.answerAboutDonorReport, report);
  const question = (await listQuestions(work.tx, donorReportId)).find(({ id }) => id === questionId);
  if (question?.kind !== 'question') throw problem('not_found');
  if (question.answer !== null) throw problem('donor_question_answered');
  await saveAnswer(work.tx, questionId, {
    answer,
    answeredBy: work.actor.personId,
    answeredAt: work.now,
  });
  await audit(
    work,
    resultsPermissions.answerAboutDonorReport.name,
    { kind: 'donor_report', id: donorReportId },
    { section: question.section },
  );
}
