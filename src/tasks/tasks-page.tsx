import type { Instant } from '../platform/dates.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Heading } from '../ui/heading.tsx';
import { useLanguage } from '../ui/language-context.ts';
import { Tag } from '../ui/tag.tsx';

/** Something that waits for a person: its sentence, what it is about, where it is done, until when. */
export type WaitingTask = {
  readonly text: string;
  readonly about: string;
  readonly href: string;
  readonly due: Instant | null;
};

/** What waits for me: each line is one thing to do, and opens where it is done. */
export function TasksPage({ tasks, now }: { tasks: readonly WaitingTask[]; now: Instant }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('tasks.title')}</Heading>
      {tasks.length === 0 ? (
        <EmptyState action={<ButtonLink href="/">{t('tasks.to_action')}</ButtonLink>}>
          {t('tasks.empty')}
        </EmptyState>
      ) : (
        <ul class="govuk-task-list">
          {tasks.map(({ text, about, href, due }) => (
            <li class="govuk-task-list__item govuk-task-list__item--with-link">
              <div class="govuk-task-list__name-and-hint">
                <a class="govuk-link govuk-task-list__link" href={href}>
                  {text}
                </a>
                <div class="govuk-task-list__hint" dir="auto">
                  {about}
                </div>
              </div>
              <div class="govuk-task-list__status">
                {due ? (
                  <Tag tone={due < now ? 'bad' : 'waiting'}>
                    {t(due < now ? 'tasks.late' : 'tasks.due', { day: language.day(due.slice(0, 10)) })}
                  </Tag>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
