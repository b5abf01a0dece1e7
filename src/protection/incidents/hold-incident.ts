import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { type IncidentRow, lockIncident } from './queries.ts';

/** The incident, held until the transaction ends. Problem: `not_found`. */
export async function holdIncident({ tx, actionId }: Work, incidentId: string): Promise<IncidentRow> {
  const found = await lockIncident(tx, actionId, incidentId);
  if (!found) throw problem('not_found');
  return found;
}
