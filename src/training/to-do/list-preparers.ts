import { type Candidate, listCandidates } from '../../people/index.ts';
import type { Tx } from '../../platform/work.ts';
import type { GatheringSubject } from '../permissions.ts';
import { keepToDos } from './permissions.ts';
import { preparersOf } from './rules.ts';

/** Who may be asked to prepare an event: the officers of its host whose role reaches it, and programme managers. */
export async function listPreparers(tx: Tx, actionId: string, event: GatheringSubject): Promise<Candidate[]> {
  return preparersOf(await listCandidates(tx, actionId, Object.keys(keepToDos.roles)), event);
}
