import type { ServiceNeed } from '../../../action/index.ts';
import { mustBeAbleTo } from '../../../platform/permissions.ts';
import { problem } from '../../../platform/problem.ts';
import type { Work } from '../../../platform/work.ts';
import { countGapPermission } from '../permissions.ts';
import { listAreasOfDuty } from '../queries.ts';
import { addGap, listPlacesToLook } from './queries-gaps.ts';

/** A worker found no service and says so: one more in a count of the month. No entry of any trail tells that they looked. Problem: `service_gap_place`. */
export async function countGap(
  work: Work,
  { place, need }: { readonly place: string; readonly need: ServiceNeed },
): Promise<void> {
  const { tx, actor, actionId } = work;
  mustBeAbleTo(actor, countGapPermission, undefined);
  const areas = await listAreasOfDuty(tx, actionId);
  const known = [...areas.map(({ id }) => id), ...(await listPlacesToLook(tx, actionId))];
  if (!known.includes(place)) throw problem('service_gap_place', {}, { field: 'place' });
  await addGap(tx, actionId, { place, need });
}
