import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Section } from './sections.ts';

/** A question about a submitted report, or why it was returned. `section` null: about the whole. `figure`: as it was read. */
export type DonorQuestion = {
  readonly id: string;
  readonly version: number;
  readonly kind: 'question' | 'return';
  readonly section: Section | null;
  readonly figure: string | null;
  readonly text: string;
  readonly askedBy: string | null;
  readonly askedAt: Instant;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Instant | null;
};

/** The questions about a report and the comments of its returns, in the order in which they were asked and of the outline. */
export async function listQuestions(tx: Tx, donorReportId: string): Promise<DonorQuestion[]> {
  return tx
    .selectFrom('results.donorQuestion as question')
    .leftJoin('people.person as asker', 'asker.id', 'question.askedBy')
    .leftJoin('people.person as answerer', 'answerer.id', 'question.answeredBy')
    .select(['question.id', 'question.version', 'question.kind', 'question.section', 'question.text'])
    .select(['question.figure', 'question.askedAt', 'question.answer', 'question.answeredAt'])
    .select(['asker.name as askedBy', 'answerer.name as answeredBy'])
    .where('question.donorReportId', '=', donorReportId)
    .orderBy('question.askedAt')
    .orderBy('question.section', (of) => of.asc().nullsFirst())
    .orderBy('question.id')
    .$narrowType<{ section: DonorQuestion['section'] }>()
    .execute();
}

export async function insertQuestion(
  tx: Tx,
  question: Pick<DonorQuestion, 'id' | 'version' | 'kind' | 'section' | 'text' | 'askedAt'> & {
    readonly donorReportId: string;
    readonly askedBy: string;
    readonly figure?: string | null;
  },
): Promise<void> {
  await tx.insertInto('results.donorQuestion').values(question).execute();
}

export async function saveAnswer(
  tx: Tx,
  id: string,
  answered: { readonly answer: string; readonly answeredBy: string; readonly answeredAt: Instant },
): Promise<void> {
  await tx.updateTable('results.donorQuestion').set(answered).where('id', '=', id).execute();
}
