import { dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, hasRole } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import type { PlaceCode } from './places.ts';
import { listOpenSeats } from './queries-seats.ts';
import { listOpenInvitations } from './queries-verdicts.ts';

/** What waits in a cycle: a sheet for its assessor, the findings for an institution that may still reply. */
export type WaitingTask = {
  readonly kind: 'answer' | 'reply';
  readonly about: string;
  readonly place: PlaceCode;
  readonly href: string;
  readonly due: Instant | null;
};

export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<WaitingTask[]> {
  const tasks: WaitingTask[] = [];
  if (hasRole(actor, 'programme_manager', 'grant_officer', 'assessor'))
    for (const seat of await listOpenSeats(tx, actionId, actor.personId))
      tasks.push({
        kind: 'answer',
        about: seat.cycleTitle,
        place: seat.code,
        href: `/staff/matrix/sheets/${seat.id}`,
        due: null,
      });
  if (hasRole(actor, 'institution_member'))
    for (const one of await listOpenInvitations(tx, actionId, actor.organisationId, dayIn(zone, now)))
      tasks.push({
        kind: 'reply',
        about: one.cycleTitle,
        place: one.code,
        href: `/matrix-replies/${one.id}`,
        due: one.replyUntil === null ? null : endOfDay(one.replyUntil),
      });
  return tasks;
}
