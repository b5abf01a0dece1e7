import { dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, hasRole, may } from '../../platform/permissions.ts';
import type { Task, TaskKind, TaskSource } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { cyclePermissions } from './permissions.ts';
import { type PlaceCode, placeName } from './places.ts';
import { listOpenSeats, listUnfinishedSeats, type Seat } from './queries-seats.ts';
import { listOpenInvitations, listUnrepliedInvitations } from './queries-verdicts.ts';

export const cycleTaskKinds = {
  answer: { before: 5, waiter: 'shown' },
  reply: { before: 5, waiter: 'shown' },
} as const satisfies Record<string, TaskKind>;

/** What waits in a cycle: a sheet for its assessor, the findings for an institution that may still reply; and both for the programme manager. */
export type CycleTask = Task<keyof typeof cycleTaskKinds> & { readonly place: PlaceCode };

export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<CycleTask[]> {
  const tasks: CycleTask[] = [];
  const today = dayIn(zone, now);
  const leads = may(actor, cyclePermissions.create, undefined);
  const ofSeat = ({ id, cycleTitle, code, answerUntil }: Seat) => ({
    ...{ kind: 'answer' as const, record: id, about: cycleTitle, named: cycleTitle, place: code },
    due: answerUntil === null ? null : endOfDay(answerUntil),
  });
  if (hasRole(actor, 'programme_manager', 'grant_officer', 'assessor'))
    for (const seat of await listOpenSeats(tx, actionId, actor.personId))
      tasks.push({ ...ofSeat(seat), href: `/staff/matrix/sheets/${seat.id}` });
  if (leads)
    for (const seat of await listUnfinishedSeats(tx, actionId))
      if (seat.personId !== actor.personId)
        tasks.push({ ...ofSeat(seat), part: 'wait', href: `/staff/matrix/cycles/${seat.cycleId}` });
  const ofInvitation = (one: Awaited<ReturnType<typeof listOpenInvitations>>[number]) => ({
    ...{ kind: 'reply' as const, record: one.id, named: one.cycleTitle, place: one.code },
    due: one.replyUntil === null ? null : endOfDay(one.replyUntil),
  });
  if (hasRole(actor, 'institution_member'))
    for (const one of await listOpenInvitations(tx, actionId, actor.organisationId, today))
      tasks.push({ ...ofInvitation(one), about: one.cycleTitle, href: `/matrix-replies/${one.id}` });
  if (leads)
    for (const one of await listUnrepliedInvitations(tx, actionId, today))
      tasks.push({
        ...ofInvitation(one),
        part: 'wait',
        about: `${one.cycleTitle} · ${one.organisationName}`,
        href: `/staff/matrix/cycles/${one.cycleId}`,
      });
  return tasks;
}

export const cycleTasks: TaskSource = {
  texts: 'matrix.task',
  waits: 'matrix.task.wait',
  kinds: cycleTaskKinds,
  list: async ({ tx, actor, actionId, now, language }) =>
    (await listWaitingTasks(tx, actor, actionId, now)).map(({ place, about, named, ...task }) => ({
      ...task,
      about: `${about}, ${placeName(place, language)}`,
      named: `${named}, ${placeName(place, language)}`,
    })),
};
