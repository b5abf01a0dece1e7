import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { startPermission } from './permissions.ts';
import { openDraft } from './queries-write.ts';

/** A draft that only its writer sees; where they have one, that one. No trail is written: there is no incident yet. Returns its id. */
export async function startIncident({ tx, actor, actionId, now }: Work): Promise<string> {
  mustBeAbleTo(actor, startPermission, undefined);
  return openDraft(tx, {
    ...{ id: newId(), actionId, organisationId: actor.organisationId, writerId: actor.personId },
    writtenOn: dayIn(zone, now),
  });
}
