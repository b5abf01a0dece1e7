import type { Instant } from '../platform/dates.ts';
import { useLanguage } from '../ui/language-context.ts';
import { Tag } from '../ui/tag.tsx';
import { dueDay, type WaitingTask } from './rules.ts';

/** What a line says, the record it is about, where that is, by when. */
export type Line = Omit<WaitingTask, 'part'>;

/** Tasks, each a link to where it is done, with its day. */
export function Lines({ lines, now }: { lines: readonly Line[]; now: Instant }) {
  return (
    <ul class="govuk-task-list">
      {lines.map(({ text, about, href, due }) => (
        <li class="govuk-task-list__item govuk-task-list__item--with-link">
          <div class="govuk-task-list__name-and-hint">
            <a class="govuk-link govuk-task-list__link" href={href} dir="auto">
              {text}
            </a>
            <div class="govuk-task-list__hint" dir="auto">
              {about}
            </div>
          </div>
          <div class="govuk-task-list__status">
            <DueTag due={due} now={now} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** By when something is due, or since when it is overdue; nothing without a day. */
export function DueTag({ due, now }: { due: Instant | null; now: Instant }) {
  const { t, day } = useLanguage();
  if (!due) return null;
  return (
    <Tag tone={due < now ? 'bad' : 'waiting'}>
      {t(due < now ? 'tasks.late' : 'tasks.due', { day: day(dueDay(due)) })}
    </Tag>
  );
}
