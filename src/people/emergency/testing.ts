import { addSeconds, type Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';

/** Three hours of emergency access that begin at an instant; `over`: ended after an hour. Returns the id. */
export async function buildEmergency(
  tx: Tx,
  {
    actionId,
    actor,
    since = '2026-11-25T09:00:00.000Z',
    over = false,
  }: { actionId: string; actor: Actor; since?: Instant; over?: boolean },
): Promise<string> {
  const id = newId();
  const { personId, organisationId } = actor;
  await tx
    .insertInto('people.emergencyAccess')
    .values({
      id,
      actionId,
      personId,
      organisationId,
      role: 'programme_manager',
      hours: 3,
      since,
      until: addSeconds(since, 3 * 3600),
      endedAt: over ? addSeconds(since, 3600) : null,
      endedBy: over ? personId : null,
    })
    .execute();
  return id;
}
