import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { findOrganisation } from '../queries.ts';

/**
 * Something new is begun under the organisation that was kept, not under one that turned out to be it: what was begun before is finished
 * where it lies. Problem: `organisation_merged`, with the name of the kept one.
 */
export async function mustStandForItself(tx: Tx, actionId: string, organisationId: string): Promise<void> {
  const own = await findOrganisation(tx, actionId, organisationId);
  if (!own?.mergedInto) return;
  const kept = await findOrganisation(tx, actionId, own.mergedInto);
  throw problem('organisation_merged', { name: kept?.name ?? own.name });
}
