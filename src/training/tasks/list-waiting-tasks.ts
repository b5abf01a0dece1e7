import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Task, TaskAsking, TaskSource } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { listApprovalTasks } from '../approval/list-waiting-tasks.ts';
import { listCheckIns, listHalfDays, ruleOf } from '../attendance-list/queries.ts';
import { listCertificates } from '../certificates/queries.ts';
import { earned, isOver } from '../certificates/rules.ts';
import { listWaitingHandouts } from '../handouts/queries.ts';
import { readParticipants } from '../participants/permissions.ts';
import { keepToDos } from '../to-do/permissions.ts';
import { listOpenToDos } from '../to-do/queries.ts';
import { listedUntil } from '../to-do/rules.ts';
import { listStanding, type Standing } from './queries.ts';
import { askedFor, type TaskKind, trainingTaskKinds, waitingIn } from './rules.ts';

export type TrainingTask = Task<keyof typeof trainingTaskKinds>;

/** Where each is done. */
const places: Record<TaskKind, string> = {
  waiting: 'participants',
  needs: 'participants',
  travel: 'participants',
  sheets: 'participants',
  letters: 'invitations',
  attendance: 'attendance-list',
  ties: 'participants',
  certificates: 'certificates',
  conclusions: 'conclusions/new',
};

/** What waits in the gatherings of the organisation that somebody acts for, where they keep them. */
export async function listTrainingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<TrainingTask[]> {
  const today = dayIn(zone, now);
  const hostId = actor.organisationId;
  // Whoever keeps nothing of their own organisation's is not asked about it either.
  if (!actor.roles.some(({ role }) => readParticipants.roles[role])) return [];
  const tasks: TrainingTask[] = [];
  for (const one of await listStanding(tx, actionId, { hostId, from: addDays(today, -askedFor), today })) {
    if (!may(actor, readParticipants, one)) continue;
    const over = one.endsOn < today;
    const facts = { ...one, earned: over ? await countEarned(tx, actionId, one, now) : 0 };
    for (const { kind, due } of waitingIn(facts, today))
      tasks.push({
        ...{ kind, record: one.id, about: one.title, named: one.title },
        href: `/staff/gatherings/${one.id}/${places[kind]}`,
        due: endOfDay(due),
      });
    for (const { id, title, state } of await listWaitingHandouts(tx, one.id))
      tasks.push({
        kind: `handout_${state}`,
        record: id,
        named: one.title,
        about: `${one.title}: ${title}`,
        href: `/staff/handouts/${id}/decide`,
        due: endOfDay(one.startsOn),
      });
  }
  return tasks;
}

/** What somebody prepares for events that they may keep: what is due soon, or all up to the day that is asked for. */
export async function listOwnToDos({
  tx,
  actor,
  actionId,
  now,
  until,
}: Omit<TaskAsking, 'language'>): Promise<TrainingTask[]> {
  if (!actor.roles.some(({ role }) => keepToDos.roles[role])) return [];
  const last = until ?? listedUntil(dayIn(zone, now));
  return (await listOpenToDos(tx, actionId, { personId: actor.personId, until: last }))
    .filter((one) => may(actor, keepToDos, one))
    .map(({ id, what, dueOn, gatheringId, gatheringTitle }) => ({
      ...{ kind: 'to_do', record: id, named: gatheringTitle, about: `${gatheringTitle}: ${what}` },
      ...{ href: `/staff/gatherings/${gatheringId}`, due: endOfDay(dueOn) },
    }));
}

/** How many have earned a certificate and never had one: nobody waits for what was revoked. */
async function countEarned(
  tx: Tx,
  actionId: string,
  { id, kind, withPlace }: Standing,
  now: Instant,
): Promise<number> {
  if (withPlace === 0) return 0;
  const rule = await ruleOf(tx, { id, kind });
  const halfDays = rule.leastShare === null ? [] : await listHalfDays(tx, id);
  if (!isOver(halfDays, now)) return 0;
  const issued = await listCertificates(tx, actionId, id);
  const holders = new Set(issued.map((one) => one.participantId));
  const who = earned(rule, halfDays, await listCheckIns(tx, id));
  return [...who.keys()].filter((one) => !holders.has(one)).length;
}

export const trainingTasks: TaskSource = {
  texts: 'training.task',
  waits: 'training.task.wait',
  kinds: trainingTaskKinds,
  list: async (asking) => [
    ...(await listTrainingTasks(asking.tx, asking.actor, asking.actionId, asking.now)),
    ...(await listOwnToDos(asking)),
    ...(await listApprovalTasks(asking)),
  ],
};
