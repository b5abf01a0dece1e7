import { type Candidate, listCandidates } from '../../people/index.ts';
import type { Tx } from '../../platform/work.ts';
import { preparersOf } from './rules.ts';

/** Who may be asked to prepare an event: the officers of its host, and programme managers. */
export async function listPreparers(tx: Tx, actionId: string, hostId: string): Promise<Candidate[]> {
  const officers = await listCandidates(tx, actionId, ['grant_officer']);
  const managers = await listCandidates(tx, actionId, ['programme_manager']);
  return preparersOf({ officers, managers }, hostId);
}
