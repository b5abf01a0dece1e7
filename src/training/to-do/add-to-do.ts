import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeToCome } from '../../platform/must-be-to-come.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { listPreparers } from './list-preparers.ts';
import { keepToDos } from './permissions.ts';
import { insertToDo } from './queries.ts';
import { mustBePreparer } from './rules.ts';
import type { ToDoForm } from './schema.ts';

/**
 * Writes down what somebody prepares for an event. Returns the id. Problems: `not_permitted`, `gathering_withdrawn`, `to_do_for_nobody`,
 * `day_past`.
 */
export async function addToDo(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: ToDoForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepToDos, gathering);
  mustStand(gathering);
  mustBePreparer(await listPreparers(tx, actionId, gathering), form.personId);
  mustBeToCome('due_on', form.dueOn, { today: dayIn(zone, now) });
  const { version: _none, ...values } = form;
  const id = newId();
  await insertToDo(tx, {
    ...values,
    ...{ id, actionId, gatheringId, recordedBy: actor.personId, createdAt: now },
  });
  await audit(work, 'to_do.add', { kind: 'gathering', id: gatheringId }, { to_do: id });
  return id;
}
