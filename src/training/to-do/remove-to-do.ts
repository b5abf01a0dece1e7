import { audit } from '../../platform/audit/audit.ts';
import type { Work } from '../../platform/work.ts';
import { lockToDo } from './lock-to-do.ts';
import { deleteToDo } from './queries.ts';

/** Takes out what is not needed after all. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`. */
export async function removeToDo(work: Work, { toDoId }: { toDoId: string }): Promise<void> {
  const toDo = await lockToDo(work, toDoId);
  await deleteToDo(work.tx, toDoId);
  await audit(work, 'to_do.remove', { kind: 'gathering', id: toDo.gatheringId }, { to_do: toDoId });
}
