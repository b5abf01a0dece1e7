import { wallClock } from '../platform/dates.ts';
import type { JobDefinition } from '../platform/jobs/jobs.ts';
import { zone } from '../platform/zone.ts';
import { listToRemind } from './queries.ts';
import { type Needs, remindPerson } from './remind.ts';
import { dailyHour } from './rules.ts';

export const taskJobWords: readonly string[] = ['task.remind', 'task.remind_person'];

/** The mails about what is due: each hour for those who want them at once, once a day for the others; each person in a job of their own. */
export function taskJobs(needs: Needs): JobDefinition[] {
  return [
    {
      word: 'task.remind',
      every: '5 * * * *',
      run: async ({ tx, actionId, now, enqueue }) => {
        const hour = Number(wallClock(now, zone).time.slice(0, 2));
        const often = hour === dailyHour ? ['at_once', 'daily', 'off'] : ['at_once'];
        for (const personId of await listToRemind(tx, actionId, often))
          await enqueue('task.remind_person', { personId });
      },
    },
    {
      word: 'task.remind_person',
      run: (work, { personId }) => remindPerson(work, needs, String(personId)),
    },
  ];
}
