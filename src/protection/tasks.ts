import { may } from '../platform/permissions.ts';
import type { TaskKind, TaskSource } from '../platform/tasks.ts';
import { listDuties } from './duties/permissions.ts';
import { listOwnWaiting } from './queries-waiting.ts';

export const protectionTaskKinds = {
  confirm: { before: null, waiter: 'owner_alone' },
  refused: { before: null, waiter: 'owner_alone' },
} as const satisfies Record<string, TaskKind>;

/** That something waits on a page of the area: which record it is, no other page knows. */
export const protectionTasks: TaskSource = {
  texts: 'protection.task',
  kinds: protectionTaskKinds,
  list: async ({ tx, actor, actionId }) => {
    if (!may(actor, listDuties, undefined)) return [];
    const known = Object.keys(protectionTaskKinds);
    const kinds = (await listOwnWaiting(tx, actionId)).filter((kind) => known.includes(kind));
    return kinds.map((kind) => ({ kind, record: actionId, about: '', href: '/duties', due: null }));
  },
};
