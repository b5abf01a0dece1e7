import { audit } from '../../platform/audit/audit.ts';
import type { Work } from '../../platform/work.ts';
import { lockToDo } from './lock-to-do.ts';
import { updateToDo } from './queries.ts';
import { mustBeDone } from './rules.ts';

/** Says that it is not done after all. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`, `to_do_open`. */
export async function reopenToDo(work: Work, { toDoId }: { toDoId: string }): Promise<void> {
  const toDo = await lockToDo(work, toDoId);
  mustBeDone(toDo);
  await updateToDo(work.tx, toDoId, { doneAt: null }, work.now);
  await audit(work, 'to_do.reopen', { kind: 'gathering', id: toDo.gatheringId }, { to_do: toDoId });
}
