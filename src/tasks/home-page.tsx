import type { Instant } from '../platform/dates.ts';
import { Details } from '../ui/details.tsx';
import { Heading } from '../ui/heading.tsx';
import { useLanguage } from '../ui/language-context.ts';
import type { Step } from './first-steps.ts';
import { unfolded, type WaitingTask } from './rules.ts';
import { type Line, Lines } from './task-lines.tsx';

/** Part of a person's home: records with one line about each, and the page that has them all. */
export type HomeSection = {
  readonly title: string;
  readonly lines: readonly Line[];
  /** None where each line is a page of its own. */
  readonly all?: { readonly href: string; readonly text: string };
};

/** So many sections are open, and those after them that have no day by which something is due are behind one press. */
const openSections = 2;
const isFolded = ({ lines }: HomeSection, at: number) =>
  at >= openSections && lines.every(({ due }) => due === null);

/** So many of what they wait for are open, and the others behind one press. */
const shown = 3;

/** A person's home, two screens of a phone long: tasks, each opening where it is done; what they wait for from others; records they work on; first steps while there is no task. */
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
  const own = tasks.filter(({ part }) => part === 'act');
  const { open, folded } = unfolded(own);
  const waits = tasks.filter(({ part }) => part === 'wait');
  return (
    <>
      <Heading>{t('menu.group.home')}</Heading>
      <Heading level={2}>{t('tasks.title')}</Heading>
      {own.length === 0 ? <p class="govuk-body">{t('tasks.empty')}</p> : <Lines lines={open} now={now} />}
      {folded.length > 0 ? (
        <Details
          summary={t('tasks.more', {
            count: folded.length,
            late: folded.filter(({ due }) => due !== null && due < now).length,
          })}
        >
          <Lines lines={folded} now={now} />
        </Details>
      ) : null}
      {waits.length > 0 ? (
        <>
          <Heading level={2}>{t('tasks.waits.title')}</Heading>
          <Lines lines={waits.slice(0, shown)} now={now} />
          {waits.length > shown ? (
            <Details summary={t('tasks.waits.more', { count: waits.length - shown })}>
              <Lines lines={waits.slice(shown)} now={now} />
            </Details>
          ) : null}
        </>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href="/tasks/calendar">
          {t('tasks.calendar.link')}
        </a>
      </p>
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
      {sections.map((section, at) =>
        isFolded(section, at) ? (
          <Details summary={section.title}>
            <Records {...section} now={now} />
          </Details>
        ) : (
          <>
            <Heading level={2}>{section.title}</Heading>
            <Records {...section} now={now} />
          </>
        ),
      )}
    </>
  );
}

function Records({ lines, all, now }: Omit<HomeSection, 'title'> & { now: Instant }) {
  return (
    <>
      <Lines lines={lines} now={now} />
      {all ? (
        <p class="govuk-body">
          <a class="govuk-link" href={all.href}>
            {all.text}
          </a>
        </p>
      ) : null}
    </>
  );
}
