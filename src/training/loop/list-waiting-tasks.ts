import type { Instant } from '../../platform/dates.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Task, TaskKind, TaskSource } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay } from '../../platform/zone.ts';
import { ownLearning } from './own-learning.ts';
import { seeLearning } from './permissions.ts';

/** The organiser sees who registered in the list of participants. */
export const loopTaskKinds = {
  register: { before: 5, waiter: 'owner_alone' },
} as const satisfies Record<string, TaskKind>;

/** A training to come to which somebody's organisation is invited, until they registered or declined, or registration ended. */
export async function listLoopTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<Task<keyof typeof loopTaskKinds>[]> {
  if (!may(actor, seeLearning, undefined)) return [];
  const { coming } = await ownLearning(tx, actor, actionId, now);
  const open = new Map(
    coming
      .filter(({ own }) => own === undefined || own.state === 'invited')
      .map((one) => [one.gatheringId, one]),
  );
  return [...open.values()]
    .map(({ gatheringId, title, startsOn, registerUntil }) => ({
      ...{ kind: 'register' as const, record: gatheringId, about: title, named: title },
      href: '/learning',
      due: registerUntil ?? endOfDay(startsOn),
    }))
    .filter(({ due }) => due >= now);
}

export const loopTasks: TaskSource = {
  texts: 'training.loop.task',
  kinds: loopTaskKinds,
  list: ({ tx, actor, actionId, now }) => listLoopTasks(tx, actor, actionId, now),
};
