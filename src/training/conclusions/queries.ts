import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { PublishedEvent } from '../public/queries.ts';

/** A clause of what a gathering concluded, with its gathering as permissions know it. */
export type Conclusion = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly language: Locale | null;
  readonly version: number;
  /** Since when everybody reads it. */
  readonly publishedAt: Instant | null;
  readonly gatheringId: string;
  readonly gatheringTitle: string;
  readonly heldOn: PlainDate;
  readonly withdrawnAt: Instant | null;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
};

const conclusions = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.conclusion as c')
    .innerJoin('training.gathering as g', 'g.id', 'c.gatheringId')
    .select(['c.id', 'c.number', 'c.text', 'c.language', 'c.version', 'c.publishedAt', 'c.gatheringId'])
    .select(['g.title as gatheringTitle', 'g.endsOn as heldOn', 'g.withdrawnAt'])
    .select(['g.hostId as partnerId', 'g.jurisdiction'])
    .where('g.actionId', '=', actionId);

export async function findConclusion(tx: Tx, actionId: string, id: string): Promise<Conclusion | undefined> {
  return conclusions(tx, actionId).where('c.id', '=', id).executeTakeFirst();
}

/** The clause, locked until the transaction ends. Throws `not_found`. */
export async function lockConclusion(tx: Tx, actionId: string, id: string): Promise<Conclusion> {
  await tx.selectFrom('training.conclusion').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findConclusion(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The clauses of a gathering in their order. */
export async function listConclusions(tx: Tx, actionId: string, gatheringId: string): Promise<Conclusion[]> {
  return conclusions(tx, actionId).where('c.gatheringId', '=', gatheringId).orderBy('c.number').execute();
}

export async function insertConclusions(
  tx: Tx,
  rows: readonly {
    id: string;
    gatheringId: string;
    number: number;
    text: string;
    language: Locale | null;
    recordedBy: string;
    createdAt: Instant;
  }[],
): Promise<void> {
  await tx
    .insertInto('training.conclusion')
    .values(rows.map((row) => ({ ...row, updatedAt: row.createdAt })))
    .execute();
}

/** Saves it as the next version. */
export async function updateConclusion(
  tx: Tx,
  id: string,
  values: { text: string; language: Locale },
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('training.conclusion')
    .set({ ...values, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Every clause of the gathering that nobody but staff read until now. */
export async function publishClauses(tx: Tx, gatheringId: string, now: Instant): Promise<void> {
  await tx
    .updateTable('training.conclusion')
    .set({ publishedAt: now })
    .where('gatheringId', '=', gatheringId)
    .where('publishedAt', 'is', null)
    .execute();
}

export async function takeBackClauses(tx: Tx, gatheringId: string): Promise<void> {
  await tx
    .updateTable('training.conclusion')
    .set({ publishedAt: null })
    .where('gatheringId', '=', gatheringId)
    .execute();
}

/** A clause as everybody reads it, with the published recommendation that it became. */
export type PublishedClause = Pick<Conclusion, 'id' | 'number' | 'text' | 'language'> & {
  readonly recommendationId: string | null;
  readonly recommendationTitle: string | null;
};
export async function listPublishedClauses(tx: Tx, gatheringId: string): Promise<PublishedClause[]> {
  return tx
    .selectFrom('published.clause')
    .select(['id', 'number', 'text', 'language', 'recommendationId', 'recommendationTitle'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('number')
    .execute();
}

/** A clause with the gathering that concluded it, as everybody may know both. */
export type ConcludedClause = Omit<PublishedClause, 'id' | 'recommendationId'> &
  Pick<PublishedEvent, 'title' | 'kind' | 'scope' | 'jurisdiction' | 'place' | 'endsOn' | 'hostName'>;
/** All that was concluded and published, the latest gathering first. */
export async function listAllPublishedClauses(tx: Tx, actionId: string): Promise<ConcludedClause[]> {
  return tx
    .selectFrom('published.clause as clause')
    .innerJoin('published.gathering as gathering', 'gathering.id', 'clause.gatheringId')
    .select(['clause.number', 'clause.text', 'clause.language', 'clause.recommendationTitle'])
    .select(['gathering.title', 'gathering.kind', 'gathering.scope', 'gathering.jurisdiction'])
    .select(['gathering.place', 'gathering.endsOn', 'gathering.hostName'])
    .where('clause.actionId', '=', actionId)
    .orderBy('gathering.endsOn', 'desc')
    .orderBy('gathering.id')
    .orderBy('clause.number')
    .execute();
}
