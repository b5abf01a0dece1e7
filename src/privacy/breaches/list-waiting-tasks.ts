import { type Actor, may } from '../../platform/permissions.ts';
import type { Task, TaskKind, TaskSource } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { closeBreachPermission } from '../permissions.ts';
import { findPrivacy } from '../queries.ts';
import { listBreaches, listNotices } from './queries.ts';
import { noticesDue } from './rules.ts';

/** Who must be told of a breach has no account. */
export const breachTaskKinds = {
  notice: { before: 2, waiter: 'no_account' },
  close: { before: null, waiter: 'all_act' },
} as const satisfies Record<string, TaskKind>;

/** A breach that waits: for a notice, by the first of its hours; or to be closed once nothing is owed. No mail names it. */
export async function listBreachTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
): Promise<Task<keyof typeof breachTaskKinds>[]> {
  if (!may(actor, closeBreachPermission, undefined)) return [];
  const privacy = await findPrivacy(tx, actionId);
  const open = (await listBreaches(tx, actionId)).filter(({ closedAt }) => !closedAt);
  const tasks: Task<keyof typeof breachTaskKinds>[] = [];
  for (const breach of open) {
    const due = noticesDue(breach, await listNotices(tx, breach.id), privacy).map(({ dueAt }) => dueAt);
    const [first] = due.toSorted();
    tasks.push({
      kind: first === undefined ? 'close' : 'notice',
      record: breach.id,
      about: breach.title,
      href: `/staff/privacy/breaches/${breach.id}`,
      due: first ?? null,
    });
  }
  return tasks;
}

export const breachTasks: TaskSource = {
  texts: 'privacy.breach.task',
  kinds: breachTaskKinds,
  list: ({ tx, actor, actionId }) => listBreachTasks(tx, actor, actionId),
};
