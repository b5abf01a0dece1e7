import type { Instant, PlainDate } from '../platform/dates.ts';
import { type Task, type TaskAsking, type TaskKind, type TaskSource, taskKey } from '../platform/tasks.ts';
import { dueDay, dueOf, firstDue, stageOf, type WaitingTask } from './rules.ts';

/** A task of a person with all that its mails need. */
export type OwnTask = WaitingTask & {
  /** The key of its sentence, which says area, kind and part. */
  readonly key: string;
  readonly record: string;
  readonly named: string | undefined;
  readonly sender: string | undefined;
  readonly before: number | null;
  readonly again: number | undefined;
};

/** The tasks of a person from every area, the first due first. What they wait for is shown when it is near, or wanted up to a day. */
export async function listTasks(sources: readonly TaskSource[], asking: TaskAsking): Promise<OwnTask[]> {
  const tasks: OwnTask[] = [];
  for (const source of sources)
    for (const listed of await source.list(asking)) {
      const kind = source.kinds[listed.kind]!;
      const { atOnce, right = false } = kind;
      const { before, again } = listed.told ?? kind;
      const task = { ...listed, due: dueOf(listed, { right, now: asking.now }) };
      if (
        asking.until
          ? isBy(task, asking.until)
          : task.part !== 'wait' || atOnce || isNear(task, before, asking.now)
      )
        tasks.push({ ...ownTask(source, task, asking), before, again });
    }
  return tasks.sort(firstDue);
}

function isBy({ due }: Task, until: PlainDate): boolean {
  return due === null || dueDay(due) <= until;
}

function isNear({ due }: Task, before: TaskKind['before'], now: Instant): boolean {
  return due !== null && before !== null && stageOf(due, before, now) !== undefined;
}

function ownTask(source: TaskSource, task: Task, { language }: TaskAsking) {
  const key = taskKey(source, task);
  const { part = 'act', record, about, named, sender, href, due } = task;
  return { key, text: language.t(key), part, record, about, named, sender, href, due };
}
