import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { startPermission } from './permissions.ts';
import { findKept } from './queries.ts';
import { openDraft } from './queries-write.ts';

/** A draft that only its writer sees; where they have one, that one. No trail is written: there is no incident yet. Returns its id. Problem: `organisation_merged` (name). */
export async function startIncident({ tx, actor, actionId, now }: Work): Promise<string> {
  mustBeAbleTo(actor, startPermission, undefined);
  // Its incidents would be seen neither by monitors of the other one, nor theirs by its own.
  const kept = await findKept(tx, actor.organisationId);
  if (kept) throw problem('organisation_merged', { name: kept.name });
  return openDraft(tx, {
    ...{ id: newId(), actionId, organisationId: actor.organisationId, writerId: actor.personId },
    writtenOn: dayIn(zone, now),
  });
}
