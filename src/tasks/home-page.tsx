import type { Instant } from '../platform/dates.ts';
import { Details } from '../ui/details.tsx';
import { Heading } from '../ui/heading.tsx';
import { useLanguage } from '../ui/language-context.ts';
import type { Step } from './first-steps.ts';
import { layOut } from './room.ts';
import { firstDue, type WaitingTask } from './rules.ts';
import { DueTag, type Line, Lines } from './task-lines.tsx';

/** Part of a person's home: records with one line about each, and the page that has them all. */
export type HomeSection = {
  readonly title: string;
  readonly lines: readonly Line[];
  /** None where each line is a page of its own. */
  readonly all?: { readonly href: string; readonly text: string };
};

/** A person's home, two screens of a phone long: tasks, each opening where it is done; what they work on and what they wait for; first steps while there is no task. */
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
  const waits: HomeSection = {
    title: t('tasks.waits.title'),
    lines: tasks.filter(({ part }) => part === 'wait'),
  };
  const laid = layOut<Line, HomeSection>(
    own,
    [...sections.slice(0, 1), waits, ...sections.slice(1)],
    steps.length,
  );
  const { open, folded } = laid.tasks;
  return (
    <div class="m-home">
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
      {laid.parts.map(({ part, open, folded }) =>
        open.length > 0 ? (
          <>
            <Heading level={2}>{part.title}</Heading>
            <Lines lines={open} now={now} />
            {folded.length > 0 ? (
              <Details summary={<More count={folded.length} of={part.title} />}>
                <Lines lines={folded} now={now} />
              </Details>
            ) : null}
            <All {...part} />
          </>
        ) : (
          <Details summary={<FoldedPart {...part} now={now} />}>
            <Lines lines={part.lines} now={now} />
            <All {...part} />
          </Details>
        ),
      )}
    </div>
  );
}

/** How many lines of a part are behind the press; of which part, for those who hear it. */
function More({ count, of }: { count: number; of: string }) {
  const { t } = useLanguage();
  return (
    <>
      {t('tasks.waits.more', { count })}
      <span class="govuk-visually-hidden"> – {of}</span>
    </>
  );
}

/** The name of a part, how many lines it has, and the first day by which something in it is due. */
function FoldedPart({ title, lines, now }: HomeSection & { now: Instant }) {
  const { number } = useLanguage();
  const [first] = lines.toSorted(firstDue);
  return (
    <>
      {`${title} (${number(lines.length)})`} <DueTag due={first?.due ?? null} now={now} />
    </>
  );
}

/** The page that has all records of a part. */
function All({ all }: Pick<HomeSection, 'all'>) {
  return all ? (
    <p class="govuk-body">
      <a class="govuk-link" href={all.href}>
        {all.text}
      </a>
    </p>
  ) : null;
}
