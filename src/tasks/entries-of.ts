import type { PlainDate } from '../platform/dates.ts';
import type { CalendarEntry } from '../platform/documents/write-calendar.ts';
import type { OwnTask } from './list-tasks.ts';
import { dueDay } from './rules.ts';

/**
 * Tasks with a day as entries of a calendar; what is late is on today. It leaves the platform, so a record is named as mails name it,
 * or not at all.
 */
export function entriesOf(
  tasks: readonly OwnTask[],
  { baseUrl, today }: { readonly baseUrl: string; readonly today: PlainDate },
): CalendarEntry[] {
  const { host } = new URL(baseUrl);
  return tasks.flatMap(({ key, record, text, named, sender, href, due }): CalendarEntry[] => {
    if (due === null) return [];
    const dueOn = dueDay(due);
    const day = dueOn < today ? today : dueOn;
    return [
      {
        uid: `${key}.${record}.${dueOn}@${host}`,
        summary: named ? `${text}: ${named}` : text,
        location: '',
        description: sender ?? '',
        url: `${baseUrl}${href}`,
        when: { day, lastDay: day },
      },
    ];
  });
}
