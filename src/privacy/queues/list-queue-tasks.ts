import type { TaskKind, TaskSource } from '../../platform/tasks.ts';
import { listQueueTasks } from './stuck.ts';

export const queueTaskKinds = {
  stuck: { before: null, waiter: 'all_act' },
} as const satisfies Record<string, TaskKind>;

export const queueTasks: TaskSource = {
  texts: 'privacy.queues.task',
  kinds: queueTaskKinds,
  list: async ({ tx, actor, actionId, now }) =>
    (await listQueueTasks(tx, actor, actionId, now)).map((href) => ({
      ...{ kind: 'stuck', record: href, about: '', href },
      due: null,
    })),
};
