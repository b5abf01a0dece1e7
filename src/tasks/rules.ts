import { addDays, dayIn, type Instant, type PlainDate } from '../platform/dates.ts';
import type { TaskPart } from '../platform/tasks.ts';
import { zone } from '../platform/zone.ts';

/** A task of a person in their language. */
export type WaitingTask = {
  readonly part: TaskPart;
  readonly text: string;
  readonly about: string;
  readonly href: string;
  readonly due: Instant | null;
};

type Placed = Pick<WaitingTask, 'due' | 'href' | 'text'>;

/** What is due first is first, what is due on no day last; always in the same order. */
export const firstDue = (a: Placed, b: Placed) =>
  compare(a.due ?? '9', b.due ?? '9') || compare(a.href, b.href) || compare(a.text, b.text);
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** When a person is told of a task: ahead of its day, on it, and when it is overdue. */
export const stages = ['soon', 'again', 'today', 'overdue'] as const;
export type Stage = (typeof stages)[number];

/** Where a task is on its way to its day; undefined before anybody is told of it. */
export function stageOf(due: Instant, before: number, now: Instant, again?: number): Stage | undefined {
  if (due < now) return 'overdue';
  const today = dayIn(zone, now);
  const day = dayIn(zone, due);
  if (day === today) return 'today';
  if (again !== undefined && addDays(today, again) >= day) return 'again';
  return addDays(today, before) >= day ? 'soon' : undefined;
}

/** Until when a task is due. A right has no day once its day has passed: nothing is overdue by not using it. */
export function dueOf(
  { due }: { readonly due: Instant | null },
  { right, now }: { readonly right: boolean; readonly now: Instant },
): Instant | null {
  return right && due !== null && due < now ? null : due;
}

/** The day of an instant, as the tasks and the mails name it. */
export function dueDay(due: Instant): PlainDate {
  return dayIn(zone, due);
}

/** Tasks of a calendar: what is late, what is due in each month (its first day), and what has no day. */
export type MonthOfTasks<Task> = {
  readonly month: PlainDate | 'late' | 'undated';
  readonly tasks: readonly Task[];
};

/** The tasks by month in their order; a group without a task is left out. Tasks come the first due first. */
export function byMonth<Task extends { readonly due: Instant | null }>(
  tasks: readonly Task[],
  now: Instant,
): MonthOfTasks<Task>[] {
  const groups = new Map<MonthOfTasks<Task>['month'], Task[]>();
  for (const task of tasks) {
    const { due } = task;
    const month =
      due === null ? 'undated' : due < now ? 'late' : (`${dueDay(due).slice(0, 7)}-01` as PlainDate);
    groups.set(month, [...(groups.get(month) ?? []), task]);
  }
  return [...groups].map(([month, of]) => ({ month, tasks: of }));
}

/** The hour of the Action's day at which those are written to who asked for one mail a day. */
export const dailyHour = 7;
/** At once, but not more than so many mails of one look: then one that names all. */
export const mostAtOnce = 5;
