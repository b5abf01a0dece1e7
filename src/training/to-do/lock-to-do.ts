import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepToDos } from './permissions.ts';
import { getToDo, type ToDo } from './queries.ts';

/** What is prepared, with its event locked, for those who keep it. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`. */
export async function lockToDo({ tx, actor, actionId }: Work, id: string): Promise<ToDo> {
  const { gatheringId } = await getToDo(tx, actionId, id);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepToDos, gathering);
  mustStand(gathering);
  return getToDo(tx, actionId, id);
}
