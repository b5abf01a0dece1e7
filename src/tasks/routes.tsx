import { type Context, page, pageRoute, type Route } from '../platform/http/route.ts';
import { permission } from '../platform/permissions.ts';
import type { TaskSource } from '../platform/tasks.ts';
import { firstSteps, type Step } from './first-steps.ts';
import { HomePage, type HomeSection } from './home-page.tsx';
import { listTasks } from './list-tasks.ts';

/** What else an area shows on a person's home: what they work on, what comes next, how it goes. Sections without a line are left out. */
export type HomeSource = (context: Context) => Promise<readonly HomeSection[]>;

/** The home of each person: their tasks from every area, overdue first; then what they work on; first steps while there is no task. */
export function taskRoutes(sources: readonly TaskSource[], homes: readonly HomeSource[] = []): Route[] {
  return [
    pageRoute({
      path: '/tasks',
      may: permission('task.list', { signedIn: true }),
      show: async (context) => {
        const tasks = await listTasks(sources, { ...context, actor: context.actor! });
        const sections: HomeSection[] = [];
        for (const home of homes) sections.push(...(await home(context)));
        const steps: readonly Step[] = tasks.length === 0 ? firstSteps(context.actor!) : [];
        return page(
          context.language.t('menu.group.home'),
          <HomePage
            tasks={tasks}
            sections={sections.filter(({ lines }) => lines.length > 0)}
            steps={steps}
            now={context.now}
          />,
        );
      },
    }),
  ];
}
