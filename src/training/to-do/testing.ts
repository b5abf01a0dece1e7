import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertToDo } from './queries.ts';
import type { ToDoValues } from './schema.ts';

/** Something to do for an event. Returns the id. */
export async function buildToDo(
  tx: Tx,
  {
    gatheringId,
    actionId,
    recordedBy,
    ...values
  }: Partial<ToDoValues> & {
    actionId: string;
    gatheringId: string;
    recordedBy: string;
  },
): Promise<string> {
  const id = newId();
  await insertToDo(tx, {
    ...{ what: 'Book the interpreters', personId: recordedBy, dueOn: '2026-12-01', ...values },
    ...{ id, actionId, gatheringId, recordedBy, createdAt: '2026-10-21T09:00:00.000Z' },
  });
  return id;
}
