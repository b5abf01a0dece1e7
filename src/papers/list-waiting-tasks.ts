import { may } from '../platform/permissions.ts';
import type { Task, TaskAsking, TaskKind, TaskSource } from '../platform/tasks.ts';
import { type AnyOwner, findRecord, officersOf } from './owner.ts';
import { decidePaperPermission } from './permissions.ts';
import { listWaitingPapers } from './queries.ts';

export const paperTaskKinds = {
  unchecked: { before: null, waiter: 'all_act' },
  infected: { before: null, waiter: 'all_act' },
} as const satisfies Record<string, TaskKind>;

/** Files that the scanner did not clear, for those who decide about them: the officers, or the keepers where these alone do (`alone`). */
export async function listPaperTasks(
  asking: Omit<TaskAsking, 'language'>,
  alone: readonly AnyOwner[] = [],
): Promise<Task<keyof typeof paperTaskKinds>[]> {
  const { tx, actor, actionId } = asking;
  const isOfficer = may(actor, decidePaperPermission, undefined);
  const mayKeep = alone.some(({ keepers }) => actor.roles.some(({ role }) => keepers?.roles[role]));
  if (!isOfficer && !mayKeep) return [];
  const tasks: Task<keyof typeof paperTaskKinds>[] = [];
  for (const { id, ownerKind, ownerId, title, state } of await listWaitingPapers(tx, actionId)) {
    const owner = alone.find(({ kind }) => kind === ownerKind);
    const found = owner && (await findRecord(asking, owner, ownerId));
    if (owner ? found && may(actor, officersOf(owner, decidePaperPermission), found) : isOfficer)
      tasks.push({
        ...{ kind: state, record: id, about: title, due: null },
        href: `/staff/papers/${ownerKind}/${id}/decide`,
      });
  }
  return tasks;
}

export function paperTasks(alone: readonly AnyOwner[]): TaskSource {
  return {
    texts: 'papers.task',
    kinds: paperTaskKinds,
    list: (asking) => listPaperTasks(asking, alone),
  };
}
