import { audit } from '../../platform/audit/audit.ts';
import type { Work } from '../../platform/work.ts';
import { lockToDo } from './lock-to-do.ts';
import { updateToDo } from './queries.ts';
import { mustBeOpen } from './rules.ts';

/** Says that it is done. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`, `to_do_done`. */
export async function finishToDo(work: Work, { toDoId }: { toDoId: string }): Promise<void> {
  const toDo = await lockToDo(work, toDoId);
  mustBeOpen(toDo);
  await updateToDo(work.tx, toDoId, { doneAt: work.now }, work.now);
  await audit(work, 'to_do.finish', { kind: 'gathering', id: toDo.gatheringId }, { to_do: toDoId });
}
