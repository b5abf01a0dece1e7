import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { bookedAt } from '../budget/queries-books.ts';
import type { IncomeKind, Received } from './rules.ts';

export type Income = Received & {
  readonly id: string;
  readonly actionId: string;
  readonly partnerId: string;
  readonly partner: string;
  readonly rate: string;
  readonly rateMonth: PlainDate | null;
  readonly currency: string;
  readonly note: string;
  readonly questions: readonly string[];
  readonly confirmedBecause: string | null;
  /** The entry that this counter-entry takes back, and the counter-entry that took this one back. */
  readonly correctsId: string | null;
  readonly correctedById: string | null;
  readonly recordedBy: string | null;
  /** The first frozen period that holds it. */
  readonly frozenIn: string | null;
  /** When that was frozen. */
  readonly frozenAt: Instant | null;
  readonly createdAt: Instant;
};

const entries = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('action.income as i')
    .innerJoin('network.organisation as o', 'o.id', 'i.partnerId')
    .leftJoin('people.person as person', 'person.id', 'i.recordedBy')
    .leftJoin('action.income as counter', 'counter.correctsId', 'i.id')
    .select([
      ...(['i.id', 'i.actionId', 'i.partnerId', 'o.name as partner', 'i.source', 'i.receivedOn'] as const),
      ...(['i.originalMinor', 'i.originalCurrency', 'i.rate', 'i.rateMonth', 'i.amountMinor'] as const),
      ...(['i.currency', 'i.note', 'i.questions', 'i.confirmedBecause', 'i.correctsId'] as const),
      ...(['counter.id as correctedById', 'person.name as recordedBy', 'i.createdAt'] as const),
    ])
    .select((of) => of.ref('i.kind').$castTo<IncomeKind>().as('kind'))
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('results.period as f')
          .select(['f.name as frozenIn', 'f.frozenAt'])
          .whereRef('f.actionId', '=', 'i.actionId')
          .whereRef('f.endsOn', '>=', 'i.receivedOn')
          .whereRef('f.frozenAt', '>=', 'i.createdAt')
          .orderBy('f.endsOn')
          .orderBy('f.id')
          .limit(1)
          .as('held'),
      (join) => join.onTrue(),
    )
    .select(['held.frozenIn', 'held.frozenAt'])
    .where('i.actionId', '=', actionId);

/** What was received beside the contribution until a day, the latest first. */
export async function listIncome(
  tx: Tx,
  { actionId, partnerId, until }: { actionId: string; partnerId?: string; until?: PlainDate },
): Promise<Income[]> {
  let query = entries(tx, actionId);
  if (partnerId) query = query.where('i.partnerId', '=', partnerId);
  if (until) query = query.where('i.receivedOn', '<=', until);
  return query.orderBy('i.receivedOn', 'desc').orderBy('i.id', 'desc').limit(10_000).execute();
}

export async function findIncome(tx: Tx, actionId: string, id: string): Promise<Income | undefined> {
  return entries(tx, actionId).where('i.id', '=', id).executeTakeFirst();
}

/** Throws `not_found`. */
export async function getIncome(tx: Tx, actionId: string, id: string): Promise<Income> {
  const found = await findIncome(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The first frozen period that holds a day: a query of its name. */
export async function findFrozenOn(tx: Tx, actionId: string, day: PlainDate): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from results.period where action_id = ${actionId}::uuid and frozen_at is not null and ends_on >= ${day}::date
    order by ends_on, id limit 1`.execute(tx);
  return rows[0]?.name ?? null;
}

type Stored = Omit<
  Income,
  'actionId' | 'partner' | 'correctedById' | 'recordedBy' | 'createdAt' | 'frozenIn' | 'frozenAt'
>;
export async function insertIncome(
  { tx, actionId, actor, now }: Work,
  { questions, ...income }: Stored,
): Promise<void> {
  await tx
    .insertInto('action.income')
    .values({
      ...income,
      questions: [...questions],
      actionId,
      recordedBy: actor.personId,
      createdAt: await bookedAt(tx, actionId, now),
    })
    .execute();
}
