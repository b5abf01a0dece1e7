import { addDays, dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import type { Gathering } from '../queries.ts';
import { addToDo } from './add-to-do.ts';
import { listPreparers } from './list-preparers.ts';
import { listToDos } from './queries.ts';
import { fallbackOf } from './rules.ts';

/**
 * What was prepared for an event is to be done for its copy, too, as many days later. What would be due before today is due today, and
 * what somebody did who may no longer is for whoever copies.
 */
export async function copyToDos(
  work: Work,
  { from, to, later }: { from: Gathering; to: string; later: number },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const people = await listPreparers(tx, actionId, from);
  const today = dayIn(zone, now);
  for (const { what, personId, dueOn } of await listToDos(tx, actionId, from.id)) {
    const moved = addDays(dueOn, later);
    const form = {
      ...{ version: 0, what, personId: fallbackOf(people, personId, actor.personId) },
      dueOn: [moved, today].toSorted().at(-1)!,
    };
    await addToDo(work, { gatheringId: to, form });
  }
}
