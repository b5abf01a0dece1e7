import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { listProvisions } from './queries.ts';

/** A standard gathers provisions of this Action. Problem: `provision_not_known`. */
export async function mustKnowProvisions(tx: Tx, actionId: string, ids: readonly string[]): Promise<void> {
  const known = new Set((await listProvisions(tx, actionId)).map(({ id }) => id));
  if (ids.some((id) => !known.has(id))) throw problem('provision_not_known', {}, { field: 'provisions' });
}
