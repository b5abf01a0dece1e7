import { type Context, page, pageRoute, type Route } from '../platform/http/route.ts';
import { permission } from '../platform/permissions.ts';
import { firstDue } from './rules.ts';
import { TasksPage, type WaitingTask } from './tasks-page.tsx';

/** Where tasks come from: one function an area, given by the house. */
export type TaskSource = (context: Context) => Promise<readonly WaitingTask[]>;

/** What waits for the person who asks, from every area. */
export function taskRoutes(sources: readonly TaskSource[]): Route[] {
  return [
    pageRoute({
      path: '/tasks',
      may: permission('task.list', { signedIn: true }),
      show: async (context) => {
        const tasks: WaitingTask[] = [];
        for (const source of sources) tasks.push(...(await source(context)));
        return page(
          context.language.t('tasks.title'),
          <TasksPage tasks={tasks.sort(firstDue)} now={context.now} />,
        );
      },
    }),
  ];
}
