import type { Instant } from '../platform/dates.ts';
import { Heading } from '../ui/heading.tsx';
import { useLanguage } from '../ui/language-context.ts';
import { Tag } from '../ui/tag.tsx';
import type { Step } from './first-steps.ts';

/** A task of a person: its sentence, the record it is about, where it is done, by when. */
export type WaitingTask = {
  readonly text: string;
  readonly about: string;
  readonly href: string;
  readonly due: Instant | null;
};

/** Part of a person's home: records with one line about each, and the page that has them all. */
export type HomeSection = {
  readonly title: string;
  readonly lines: readonly WaitingTask[];
  readonly all: { readonly href: string; readonly text: string };
};

/** A person's home: tasks, each opening where it is done; records they work on; first steps while there is no task. */
export function HomePage({
  tasks,
  sections,
  steps,
  now,
}: {
  tasks: readonly WaitingTask[];
  sections: readonly HomeSection[];
  steps: readonly Step[];
  now: Instant;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('menu.group.home')}</Heading>
      <Heading level={2}>{t('tasks.title')}</Heading>
      {tasks.length === 0 ? <p class="govuk-body">{t('tasks.empty')}</p> : <Lines lines={tasks} now={now} />}
      {steps.length > 0 ? (
        <>
          <Heading level={2}>{t('tasks.first.title')}</Heading>
          <ol class="govuk-list govuk-list--number">
            {steps.map(({ href, key }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {t(key)}
                </a>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {sections.map(({ title, lines, all }) => (
        <>
          <Heading level={2}>{title}</Heading>
          <Lines lines={lines} now={now} />
          <p class="govuk-body">
            <a class="govuk-link" href={all.href}>
              {all.text}
            </a>
          </p>
        </>
      ))}
    </>
  );
}

function Lines({ lines, now }: { lines: readonly WaitingTask[]; now: Instant }) {
  const { t, day } = useLanguage();
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
            {due ? (
              <Tag tone={due < now ? 'bad' : 'waiting'}>
                {t(due < now ? 'tasks.late' : 'tasks.due', { day: day(due.slice(0, 10)) })}
              </Tag>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
