import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeToCome } from '../../platform/must-be-to-come.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listPreparers } from './list-preparers.ts';
import { lockToDo } from './lock-to-do.ts';
import { updateToDo } from './queries.ts';
import { mustBeOpen, mustBePreparer } from './rules.ts';
import type { ToDoForm } from './schema.ts';

/**
 * Corrects what is prepared, by whom or until when. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`, `to_do_done`,
 * `changed_meanwhile`, `to_do_for_nobody`, `day_past`.
 */
export async function editToDo(
  work: Work,
  { toDoId, form }: { toDoId: string; form: ToDoForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const toDo = await lockToDo(work, toDoId);
  mustBeOpen(toDo);
  const { version, ...values } = form;
  if (version !== toDo.version) throw problem('changed_meanwhile');
  if (values.personId !== toDo.personId)
    mustBePreparer(await listPreparers(tx, actionId, toDo), values.personId);
  mustBeToCome('due_on', values.dueOn, { today: dayIn(zone, now), known: toDo.dueOn });
  await updateToDo(tx, toDoId, values, now);
  await audit(work, 'to_do.edit', { kind: 'gathering', id: toDo.gatheringId }, { to_do: toDoId });
}
