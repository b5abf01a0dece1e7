import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Tx } from '../../../platform/work.ts';
import type { Family } from '../rules/families.ts';

export type Answer = 'yes' | 'no';
export type ContributionRow = {
  readonly id: string;
  readonly actionId: string;
  readonly organisationId: string;
  readonly periodId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly answerBy: PlainDate;
  readonly countedOn: PlainDate | null;
  readonly answer: Answer | null;
  readonly answeredOn: PlainDate | null;
};

/** Row-level security leaves monitors those of their own organisation. */
const contributions = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('release.contribution as c')
    .innerJoin('release.period as p', 'p.id', 'c.periodId')
    .select([
      ...(['c.id', 'c.actionId', 'c.organisationId', 'c.periodId', 'c.answeredOn'] as const),
      ...(['p.startsOn', 'p.endsOn', 'p.answerBy', 'p.countedOn'] as const),
      sql<Answer | null>`c.answer`.as('answer'),
    ])
    .where('c.actionId', '=', actionId);

export async function listOwnContributions(tx: Tx, actionId: string): Promise<ContributionRow[]> {
  return contributions(tx, actionId).orderBy('p.startsOn', 'desc').orderBy('c.id').execute();
}

export async function findContribution(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<ContributionRow | undefined> {
  return contributions(tx, actionId).where('c.id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockContribution(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<ContributionRow | undefined> {
  await tx
    .selectFrom('release.contribution')
    .select('id')
    .where('id', '=', id)
    .where('actionId', '=', actionId)
    .forUpdate()
    .execute();
  return findContribution(tx, actionId, id);
}

export async function saveAnswer(
  tx: Tx,
  id: string,
  change: { answer: Answer; answeredBy: string; answeredOn: PlainDate },
): Promise<void> {
  await tx.updateTable('release.contribution').set(change).where('id', '=', id).execute();
}

export type OwnNumber = {
  readonly family: Family;
  readonly what: string;
  readonly place: string;
  readonly value: number;
};

/** What the organisation at work has in a half-year, as it would be counted today; of no other organisation anything. */
export async function listOwnNumbers(tx: Tx, periodId: string): Promise<OwnNumber[]> {
  const { rows } = await sql<OwnNumber>`
    select family, what, place, value::integer as value from release.own_numbers(${periodId}::uuid)
    order by family, what, place`.execute(tx);
  return rows;
}
