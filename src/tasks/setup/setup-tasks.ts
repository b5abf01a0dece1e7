import { may } from '../../platform/permissions.ts';
import type { SetupSource } from '../../platform/setup.ts';
import type { TaskKind, TaskSource } from '../../platform/tasks.ts';
import { listPoints } from './list-points.ts';
import { seeSetup } from './permissions.ts';

const kinds = { complete: { before: null, waiter: 'all_act' } } as const satisfies Record<string, TaskKind>;

/** One task for an administrator while an area lacks what people rely on. It has no day. */
export const setupTasks = (sources: readonly SetupSource[]): TaskSource => ({
  texts: 'tasks.setup.task',
  kinds,
  list: async ({ tx, actor, actionId, language }) => {
    if (!may(actor, seeSetup, undefined)) return [];
    const missing = (await listPoints(sources, { tx, actionId })).filter(({ done }) => !done);
    if (missing.length === 0) return [];
    const about = language.list(missing.map(({ key }) => language.t(`tasks.setup.${key}`)));
    return [{ kind: 'complete', record: 'setup', about, href: '/staff/setup', due: null }];
  },
});
