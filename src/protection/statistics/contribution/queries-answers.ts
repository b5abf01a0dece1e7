import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Queries, Tx } from '../../../platform/work.ts';
import type { Answer } from './queries.ts';

export type GivenAnswer = {
  readonly actionId: string;
  readonly startsOn: PlainDate;
  readonly organisationId: string;
  readonly answer: Answer | null;
  readonly answeredBy: string | null;
  readonly answeredOn: PlainDate | null;
};

/** What organisations answered, in a database that a backup replaces, as the owner of its tables. */
export async function listAnswers(db: Queries): Promise<GivenAnswer[]> {
  return db
    .selectFrom('release.contribution as c')
    .innerJoin('release.period as p', 'p.id', 'c.periodId')
    .select(['c.actionId', 'p.startsOn', 'c.organisationId', 'c.answeredBy', 'c.answeredOn'])
    .select(sql<Answer | null>`c.answer`.as('answer'))
    .where('c.answer', 'is not', null)
    .orderBy('c.id')
    .execute();
}

/**
 * Gives the answers again in a restored database, as the owner of its tables: a no must not be a yes again. What was counted stays, and a
 * half-year that is not open there is asked again. Returns how many answers had changed.
 */
export async function repeatAnswers(tx: Tx, answers: readonly GivenAnswer[]): Promise<number> {
  let count = 0;
  for (const { actionId, startsOn, organisationId, ...said } of answers) {
    const { numUpdatedRows } = await tx
      .updateTable('release.contribution as c')
      .from('release.period as p')
      .set(said)
      .whereRef('p.id', '=', 'c.periodId')
      .where('p.countedOn', 'is', null)
      .where('p.startsOn', '=', startsOn)
      .where('c.actionId', '=', actionId)
      .where('c.organisationId', '=', organisationId)
      .where(sql<boolean>`c.answer is distinct from ${said.answer}`)
      .executeTakeFirst();
    count += Number(numUpdatedRows);
  }
  return count;
}
