import { getDefinition } from '../../action/index.ts';
import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { type Actor, hasRole } from '../../platform/permissions.ts';
import type { Task, TaskKind, TaskSource } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { listAssessments } from './queries.ts';
import { daysAhead, followUpDue } from './rules.ts';

/** Nobody but the organisation sees how far it is. */
export const capacityTaskKinds = {
  finish: { before: null, waiter: 'owner_alone' },
  follow_up: { before: daysAhead, waiter: 'owner_alone' },
} as const satisfies Record<string, TaskKind>;

/** What waits for the people of an organisation: an assessment that was begun, or the follow-up, a month before it is due. */
export async function listCapacityTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
  until: PlainDate = addDays(dayIn(zone, now), daysAhead),
): Promise<Task<keyof typeof capacityTaskKinds>[]> {
  if (!hasRole(actor, 'cso_member', 'cso_certifier')) return [];
  const own = await listAssessments(tx, actionId, actor.organisationId);
  if (own.length === 0) return [];
  const draft = own.find(({ state }) => state === 'draft');
  const about = own[0]!.organisationName;
  if (draft) return [{ kind: 'finish', record: draft.id, href: `/capacity/${draft.id}`, about, due: null }];
  const due = followUpDue(own, (await getDefinition(tx, actionId)).capacity.followUpDays);
  return due && due <= until
    ? [
        {
          ...{ kind: 'follow_up', record: own[0]!.id, about, named: about },
          href: '/organisation/capacity',
          due: endOfDay(due),
        },
      ]
    : [];
}

export const capacityTasks: TaskSource = {
  texts: 'network.capacity.task',
  kinds: capacityTaskKinds,
  list: ({ tx, actor, actionId, now, until }) => listCapacityTasks(tx, actor, actionId, now, until),
};
