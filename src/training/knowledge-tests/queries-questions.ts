import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Asked } from './rules.ts';

export type Question = {
  readonly id: string;
  readonly moduleId: string;
  readonly text: string;
  readonly options: readonly string[];
  /** The place of the right option, from 1. */
  readonly right: number;
  readonly retiredAt: Instant | null;
  readonly version: number;
};

const questions = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.question as question')
    .innerJoin('training.module as module', 'module.id', 'question.moduleId')
    .select([
      'question.id',
      'question.moduleId',
      'question.text',
      'question.options',
      'question.rightOption as right',
      'question.retiredAt',
      'question.version',
    ])
    .where('module.actionId', '=', actionId);

export async function findQuestion(tx: Tx, actionId: string, id: string): Promise<Question | undefined> {
  return questions(tx, actionId).where('question.id', '=', id).executeTakeFirst();
}

/** The question, locked until the transaction ends. Throws `not_found`. */
export async function lockQuestion(tx: Tx, actionId: string, id: string): Promise<Question> {
  const found = await questions(tx, actionId)
    .where('question.id', '=', id)
    .forUpdate('question')
    .executeTakeFirst();
  if (!found) throw problem('not_found');
  return found;
}

/** The questions of a module in their order, the retired ones last. */
export async function listQuestions(tx: Tx, actionId: string, moduleId: string): Promise<Question[]> {
  return questions(tx, actionId)
    .where('question.moduleId', '=', moduleId)
    .orderBy(sql`question.retired_at is not null`)
    .orderBy('question.position')
    .orderBy('question.id')
    .execute();
}

/** What the test of a gathering would ask: the questions of the modules it teaches, in the order of its sessions. */
export async function listAsked(tx: Tx, gatheringId: string): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select q.id, m.code || ' · ' || m.title as "moduleTitle", q.text, q.options, q.right_option as "right"
    from training.question q join training.module m on m.id = q.module_id
      join (
        select module_id, min(starts_at) as starts_at from training.session
        where gathering_id = ${gatheringId}::uuid and module_id is not null group by module_id
      ) taught on taught.module_id = m.id
    where q.retired_at is null
    order by taught.starts_at, m.code collate "C", q.position, q.id`.execute(tx);
  return rows;
}

type Values = Pick<Question, 'text' | 'options' | 'right'>;

export async function insertQuestion(
  tx: Tx,
  {
    right,
    options,
    ...row
  }: Values & { id: string; moduleId: string; createdBy: string; createdAt: Instant },
): Promise<void> {
  await tx
    .insertInto('training.question')
    .values({
      ...row,
      options: [...options],
      rightOption: right,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from training.question where module_id = ${row.moduleId}::uuid)`,
      updatedAt: row.createdAt,
    })
    .execute();
}

export async function updateQuestion(
  tx: Tx,
  id: string,
  { right, options, ...values }: Values & { retiredAt: Instant | null },
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('training.question')
    .set({
      ...values,
      options: [...options],
      rightOption: right,
      updatedAt: now,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}
