import { type Context, page, pageRoute, type Route } from '../platform/http/route.ts';
import { permission } from '../platform/permissions.ts';
import { firstSteps, type Step } from './first-steps.ts';
import { HomePage, type HomeSection, type WaitingTask } from './home-page.tsx';
import { firstDue } from './rules.ts';

/** Where tasks come from: one function an area, given by the composition. */
export type TaskSource = (context: Context) => Promise<readonly WaitingTask[]>;
/** What else an area shows on a person's home: what they work on, what comes next, how it goes. Sections without a line are left out. */
export type HomeSource = (context: Context) => Promise<readonly HomeSection[]>;

/** The home of each person: their tasks from every area, overdue first; then what they work on; first steps while there is no task. */
export function taskRoutes(sources: readonly TaskSource[], homes: readonly HomeSource[] = []): Route[] {
  return [
    pageRoute({
      path: '/tasks',
      may: permission('task.list', { signedIn: true }),
      show: async (context) => {
        const tasks: WaitingTask[] = [];
        for (const source of sources) tasks.push(...(await source(context)));
        const sections: HomeSection[] = [];
        for (const home of homes) sections.push(...(await home(context)));
        const steps: readonly Step[] = tasks.length === 0 ? firstSteps(context.actor!) : [];
        return page(
          context.language.t('menu.group.home'),
          <HomePage
            tasks={tasks.sort(firstDue)}
            sections={sections.filter(({ lines }) => lines.length > 0)}
            steps={steps}
            now={context.now}
          />,
        );
      },
    }),
  ];
}
