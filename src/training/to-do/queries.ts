import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { type ToDoValues, toDoRecord } from './schema.ts';

/** What is prepared for an event, with the event as permissions know it. */
export type ToDo = ToDoValues & {
  readonly id: string;
  readonly personName: string;
  readonly doneAt: Instant | null;
  readonly gatheringId: string;
  readonly gatheringTitle: string;
  readonly withdrawnAt: Instant | null;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly version: number;
};

const toDos = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.toDo as toDo')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'toDo.gatheringId')
    .innerJoin('people.person as person', 'person.id', 'toDo.personId')
    .select(toDoRecord.columns.map((column) => `toDo.${column}` as const))
    .select(['toDo.id', 'toDo.doneAt', 'toDo.gatheringId', 'toDo.version', 'person.name as personName'])
    .select(['gathering.title as gatheringTitle', 'gathering.hostId as partnerId'])
    .select(['gathering.jurisdiction', 'gathering.withdrawnAt'])
    .where('toDo.actionId', '=', actionId);

export async function findToDo(tx: Tx, actionId: string, id: string): Promise<ToDo | undefined> {
  return toDos(tx, actionId).where('toDo.id', '=', id).executeTakeFirst();
}

/** It; the event is locked by whoever changes it. Throws `not_found`. */
export async function getToDo(tx: Tx, actionId: string, id: string): Promise<ToDo> {
  const found = await findToDo(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** What is prepared for an event: what is due first at the top. */
export async function listToDos(tx: Tx, actionId: string, gatheringId: string): Promise<ToDo[]> {
  return toDos(tx, actionId)
    .where('toDo.gatheringId', '=', gatheringId)
    .orderBy('toDo.dueOn')
    .orderBy('toDo.id')
    .execute();
}

/** What one person still has to do, up to this day, for events that were not withdrawn. */
export async function listOpenToDos(
  tx: Tx,
  actionId: string,
  { personId, until }: { readonly personId: string; readonly until: PlainDate },
): Promise<ToDo[]> {
  return toDos(tx, actionId)
    .where('toDo.personId', '=', personId)
    .where('toDo.doneAt', 'is', null)
    .where('toDo.dueOn', '<=', until)
    .where('gathering.withdrawnAt', 'is', null)
    .orderBy('toDo.dueOn')
    .orderBy('toDo.id')
    .execute();
}

export async function insertToDo(
  tx: Tx,
  row: ToDoValues & {
    id: string;
    actionId: string;
    gatheringId: string;
    recordedBy: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('training.toDo')
    .values({ ...row, updatedAt: row.createdAt })
    .execute();
}

export async function updateToDo(
  tx: Tx,
  id: string,
  values: Partial<ToDoValues & Pick<ToDo, 'doneAt'>>,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('training.toDo')
    .set({ ...values, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function deleteToDo(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('training.toDo').where('id', '=', id).execute();
}
