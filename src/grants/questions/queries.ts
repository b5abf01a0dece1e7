import { type NotNull, sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';

export type Question = {
  readonly id: string;
  readonly callId: string;
  readonly origin: 'asked' | 'private';
  readonly state: 'asked' | 'published' | 'set_aside';
  readonly asked: string;
  readonly askedBy: string | null;
  readonly askedAt: Instant;
  readonly number: number | null;
  readonly question: string | null;
  readonly answer: string | null;
  readonly language: string | null;
  readonly answeredAt: Instant | null;
};

export async function insertQuestion(
  tx: Tx,
  made: Pick<Question, 'id' | 'callId' | 'origin' | 'asked' | 'askedBy' | 'askedAt'>,
) {
  await tx
    .insertInto('grants.callQuestion')
    .values({ ...made, state: 'asked' })
    .execute();
}

/** The questions of a call for its officers: what waits first, then the latest. */
export async function listQuestions(tx: Tx, callId: string): Promise<Question[]> {
  return tx
    .selectFrom('grants.callQuestion')
    .selectAll()
    .where('callId', '=', callId)
    .orderBy(sql`(state = 'asked')`, 'desc')
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
}

/** A question with the call it is about: who reaches the call reaches it. */
export async function findQuestion(tx: Tx, id: string) {
  return tx
    .selectFrom('grants.callQuestion as question')
    .innerJoin('grants.call as call', 'call.id', 'question.callId')
    .selectAll('question')
    .select([
      'call.actionId',
      'call.partnerId',
      'call.jurisdiction',
      'call.number as callNumber',
      'call.authenticLanguage',
    ])
    .where('question.id', '=', id)
    .executeTakeFirst();
}
export type FoundQuestion = NonNullable<Awaited<ReturnType<typeof findQuestion>>>;

/** The question, locked until the transaction ends. Throws `not_found`. */
export async function lockQuestion(tx: Tx, id: string): Promise<FoundQuestion> {
  await tx.selectFrom('grants.callQuestion').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findQuestion(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Publishes an answer under the next number of its call, whose row the caller has locked. Returns the number. */
export async function saveAnswer(
  tx: Tx,
  { id, callId }: Pick<Question, 'id' | 'callId'>,
  answer: { question: string; answer: string; language: string; answeredBy: string; answeredAt: Instant },
): Promise<number> {
  const { last } = await tx
    .selectFrom('grants.callQuestion')
    .select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('last'))
    .where('callId', '=', callId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('grants.callQuestion')
    .set({ ...answer, state: 'published', number: last + 1 })
    .where('id', '=', id)
    .execute();
  return last + 1;
}

export async function saveSetAside(tx: Tx, id: string, by: { answeredBy: string; answeredAt: Instant }) {
  await tx
    .updateTable('grants.callQuestion')
    .set({ ...by, state: 'set_aside' })
    .where('id', '=', id)
    .execute();
}

export type PublicQuestion = {
  readonly id: string;
  readonly number: number;
  readonly question: string;
  readonly answer: string;
  readonly language: string;
  readonly answeredAt: Instant;
};
/** What everybody reads, in the order of the numbers. */
export async function listPublishedQuestions(tx: Tx, callId: string): Promise<PublicQuestion[]> {
  return tx
    .selectFrom('published.callQuestion')
    .select(['id', 'number', 'question', 'answer', 'language', 'answeredAt'])
    .where('callId', '=', callId)
    .orderBy('number')
    .$narrowType<{
      number: NotNull;
      question: NotNull;
      answer: NotNull;
      language: NotNull;
      answeredAt: NotNull;
    }>()
    .execute();
}
