import { type Actor, may } from '../../platform/permissions.ts';
import type { Task, TaskKind, TaskSource } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay } from '../../platform/zone.ts';
import { answerRequestPermission } from '../permissions.ts';
import { listRequests } from './queries.ts';

export const requestTaskKinds = {
  answer: { before: 7, waiter: 'no_account' },
} as const satisfies Record<string, TaskKind>;

/** The open requests, the most urgent first, for those who answer them; what each is about is its kind. */
export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
): Promise<Task<keyof typeof requestTaskKinds>[]> {
  if (!may(actor, answerRequestPermission, undefined)) return [];
  const requests = await listRequests(tx, actionId, { state: 'open' }, 50);
  return requests.map(({ id, kind, dueOn }) => ({
    ...{ kind: 'answer', record: id, about: kind, href: `/staff/privacy/requests/${id}` },
    due: endOfDay(dueOn),
  }));
}

export const requestTasks: TaskSource = {
  texts: 'privacy.request.task',
  kinds: requestTaskKinds,
  list: async ({ tx, actor, actionId, language }) =>
    (await listWaitingTasks(tx, actor, actionId)).map((task) => ({
      ...task,
      about: language.t(`privacy.request.kind.${task.about}`),
    })),
};
