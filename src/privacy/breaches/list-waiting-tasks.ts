import type { Instant } from '../../platform/dates.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { closeBreachPermission } from '../permissions.ts';
import { findPrivacy } from '../queries.ts';
import { listBreaches, listNotices } from './queries.ts';
import { noticesDue } from './rules.ts';

/** A breach that waits: for a notice, by the first of its hours; or to be closed once nothing is owed. */
export type BreachTask = {
  readonly title: string;
  readonly owed: boolean;
  readonly href: string;
  readonly due: Instant | null;
};

export async function listBreachTasks(tx: Tx, actor: Actor, actionId: string): Promise<BreachTask[]> {
  if (!may(actor, closeBreachPermission, undefined)) return [];
  const privacy = await findPrivacy(tx, actionId);
  const open = (await listBreaches(tx, actionId)).filter(({ closedAt }) => !closedAt);
  const tasks: BreachTask[] = [];
  for (const breach of open) {
    const due = noticesDue(breach, await listNotices(tx, breach.id), privacy).map(({ dueAt }) => dueAt);
    const [first] = due.toSorted();
    tasks.push({
      title: breach.title,
      owed: first !== undefined,
      href: `/staff/privacy/breaches/${breach.id}`,
      due: first ?? null,
    });
  }
  return tasks;
}
