import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Followed } from '../follow.ts';
import { isFollowed } from '../queries-follow.ts';
import type { MeasureState } from './schema.ts';

export type Measure = {
  readonly id: string;
  readonly title: string;
  readonly office: string;
  readonly state: MeasureState;
  readonly dueOn: PlainDate | null;
};
export type StoredMeasure = Measure & { readonly version: number };

const measures = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.measure as m')
    .select(['m.id', 'm.title', 'm.office', 'm.state', 'm.dueOn', 'm.version'])
    .where('m.actionId', '=', actionId);

export async function findMeasure(tx: Tx, actionId: string, id: string): Promise<StoredMeasure | undefined> {
  return measures(tx, actionId).where('m.id', '=', id).executeTakeFirst();
}

/** The measure, locked until the transaction ends. Throws `not_found`. */
export async function lockMeasure(tx: Tx, actionId: string, id: string): Promise<StoredMeasure> {
  await tx.selectFrom('advocacy.measure').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findMeasure(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** All measures of the Action, in the order of the alphabet. */
export async function listMeasures(tx: Tx, actionId: string): Promise<StoredMeasure[]> {
  return measures(tx, actionId).orderBy('m.title').orderBy('m.id').execute();
}

/** Measures that are due by a day and neither done nor dropped, the longest due first. */
export async function listDueMeasures(
  tx: Tx,
  actionId: string,
  until: PlainDate,
): Promise<(Measure & Followed & { readonly dueOn: PlainDate })[]> {
  return measures(tx, actionId)
    .select(['m.recordedBy', isFollowed('m.recordedBy', 'm.actionId').as('followed')])
    .where('m.dueOn', '<=', until)
    .where('m.state', 'in', ['planned', 'under_way'])
    .orderBy('m.dueOn')
    .orderBy('m.id')
    .$narrowType<{ dueOn: NotNull }>()
    .execute();
}

/** What is done about a recommendation, the nearest due day first. */
export async function listMeasuresOf(
  tx: Tx,
  actionId: string,
  recommendationId: string,
): Promise<StoredMeasure[]> {
  return measures(tx, actionId)
    .innerJoin('advocacy.recommendationMeasure as l', 'l.measureId', 'm.id')
    .where('l.recommendationId', '=', recommendationId)
    .orderBy('m.dueOn')
    .orderBy('m.id')
    .execute();
}

/** The same as the public's database role reads it. */
export async function listPublishedMeasures(tx: Tx, recommendationId: string): Promise<Measure[]> {
  return tx
    .selectFrom('published.measure')
    .select(['id', 'title', 'office', 'state', 'dueOn'])
    .where('recommendationId', '=', recommendationId)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
}

export type Served = { readonly id: string; readonly title: string };
/** The recommendations that a measure serves. */
export async function listServed(tx: Tx, measureId: string): Promise<Served[]> {
  return tx
    .selectFrom('advocacy.recommendationMeasure as l')
    .innerJoin('advocacy.recommendation as r', 'r.id', 'l.recommendationId')
    .select(['r.id', 'r.title'])
    .where('l.measureId', '=', measureId)
    .orderBy('r.title')
    .orderBy('r.id')
    .execute();
}

export async function insertMeasure(
  tx: Tx,
  measure: Measure & { actionId: string; recordedBy: string; createdAt: Instant },
): Promise<void> {
  await tx
    .insertInto('advocacy.measure')
    .values({ ...measure, updatedAt: measure.createdAt })
    .execute();
}

/** Saves it as the next version. */
export async function updateMeasure(
  tx: Tx,
  id: string,
  values: Omit<Measure, 'id'>,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('advocacy.measure')
    .set({ ...values, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** The measure serves the recommendation from now on; once is enough. */
export async function linkMeasure(tx: Tx, recommendationId: string, measureId: string): Promise<void> {
  await tx
    .insertInto('advocacy.recommendationMeasure')
    .values({ recommendationId, measureId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
