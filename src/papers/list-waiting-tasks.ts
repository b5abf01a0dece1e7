import { type Actor, may } from '../platform/permissions.ts';
import type { Task, TaskKind, TaskSource } from '../platform/tasks.ts';
import type { Tx } from '../platform/work.ts';
import { decidePaperPermission } from './permissions.ts';
import { listWaitingPapers } from './queries.ts';

export const paperTaskKinds = {
  unchecked: { before: null, waiter: 'all_act' },
  infected: { before: null, waiter: 'all_act' },
} as const satisfies Record<string, TaskKind>;

/** Files that the scanner did not clear, for those who decide about them. */
export async function listPaperTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
): Promise<Task<keyof typeof paperTaskKinds>[]> {
  if (!may(actor, decidePaperPermission, undefined)) return [];
  const waiting = await listWaitingPapers(tx, actionId);
  return waiting.map(({ id, ownerKind, title, state }) => ({
    kind: state,
    record: id,
    about: title,
    href: `/staff/papers/${ownerKind}/${id}/decide`,
    due: null,
  }));
}

export const paperTasks: TaskSource = {
  texts: 'papers.task',
  kinds: paperTaskKinds,
  list: ({ tx, actor, actionId }) => listPaperTasks(tx, actor, actionId),
};
