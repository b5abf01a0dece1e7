import { z } from 'zod';
import { addMonths, dayIn, type Instant } from '../platform/dates.ts';
import { ics, writeCalendar } from '../platform/documents/write-calendar.ts';
import { type Context, download, page, pageRoute, type Route } from '../platform/http/route.ts';
import { permission } from '../platform/permissions.ts';
import { type TaskSource, taskParts } from '../platform/tasks.ts';
import { zone } from '../platform/zone.ts';
import { CalendarPage } from './calendar-page.tsx';
import { entriesOf } from './entries-of.ts';
import { firstSteps, type Step } from './first-steps.ts';
import { HomePage, type HomeSection } from './home-page.tsx';
import { listTasks } from './list-tasks.ts';

/** What else an area shows on a person's home: what they work on, what comes next, how it goes. Sections without a line are left out. */
export type HomeSource = (context: Context) => Promise<readonly HomeSection[]>;

/** The home of each person: their tasks from every area, overdue first; then what they work on; first steps while there is no task. */
export function taskRoutes(
  sources: readonly TaskSource[],
  { homes = [], baseUrl }: { homes?: readonly HomeSource[]; baseUrl: string },
): Route[] {
  const may = permission('task.list', { signedIn: true });
  return [
    pageRoute({
      path: '/tasks',
      may,
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
    pageRoute({
      path: '/tasks/calendar',
      may,
      show: async (context) => {
        const { language, now, query } = context;
        const until = lastDayOf(now);
        const tasks = await listTasks(sources, { ...context, actor: context.actor!, until });
        const { part } = calendarFilter.parse(query);
        return page(
          language.t('tasks.calendar.title'),
          <CalendarPage tasks={tasks} part={part} until={until} now={now} />,
          { back: { href: '/tasks', text: language.t('menu.group.home') } },
        );
      },
    }),
    pageRoute({
      path: '/tasks/calendar.ics',
      may,
      show: async (context) => {
        const { language, now, query } = context;
        const { part } = calendarFilter.parse(query);
        const tasks = await listTasks(sources, { ...context, actor: context.actor!, until: lastDayOf(now) });
        const entries = entriesOf(
          tasks.filter((task) => !part || task.part === part),
          { baseUrl, today: dayIn(zone, now) },
        );
        return download('tasks.ics', ics, writeCalendar(language.t('tasks.calendar.title'), entries, now));
      },
    }),
  ];
}

const calendarFilter = z.object({ part: z.enum(taskParts).optional().catch(undefined) });

/** A calendar goes as far as a year from today. */
const lastDayOf = (now: Instant) => addMonths(dayIn(zone, now), 12);
