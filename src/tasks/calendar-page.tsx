import type { Instant, PlainDate } from '../platform/dates.ts';
import type { TaskPart } from '../platform/tasks.ts';
import { Details } from '../ui/details.tsx';
import { FilterForm } from '../ui/filter-form.tsx';
import { Heading } from '../ui/heading.tsx';
import { useLanguage } from '../ui/language-context.ts';
import { Select } from '../ui/select.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { byMonth, type MonthOfTasks, type WaitingTask } from './rules.ts';
import { Lines } from './task-lines.tsx';

/** So many groups are open: what is late, and the months that come first. The others are behind one press each. */
const open = 3;
/** So many tasks of an open group. */
const most = 7;

/** Everything that a person must do or waits for, month by month; all of it, or one of the two. */
export function CalendarPage({
  tasks,
  part,
  until,
  now,
}: {
  tasks: readonly WaitingTask[];
  part: TaskPart | undefined;
  until: PlainDate;
  now: Instant;
}) {
  const { t, day } = useLanguage();
  const shown = tasks.filter((task) => !part || task.part === part);
  const groups = byMonth(shown, now);
  return (
    <>
      <Heading>{t('tasks.calendar.title')}</Heading>
      <p class="govuk-body">{t('tasks.calendar.until', { day: day(until) })}</p>
      <FilterForm action="/tasks/calendar" typed={part ? { part } : {}}>
        <Select
          name="part"
          label={t('tasks.calendar.part')}
          empty={t('common.any')}
          options={[
            { value: 'act', text: t('tasks.title') },
            { value: 'wait', text: t('tasks.waits.title') },
          ]}
        />
      </FilterForm>
      {groups.length === 0 ? <p class="govuk-body">{t('tasks.calendar.empty')}</p> : null}
      {groups.slice(0, open).map((group) => (
        <>
          <Heading level={2}>
            <MonthName {...group} />
          </Heading>
          <Lines lines={group.tasks.slice(0, most)} now={now} />
          {group.tasks.length > most ? (
            <Details summary={t('tasks.waits.more', { count: group.tasks.length - most })}>
              <Lines lines={group.tasks.slice(most)} now={now} />
            </Details>
          ) : null}
        </>
      ))}
      {groups.slice(open).map((group) => (
        <Details summary={<MonthName {...group} />}>
          <Lines lines={group.tasks} now={now} />
        </Details>
      ))}
      {shown.some(({ due }) => due !== null) ? (
        <>
          <TakeAway href={`/tasks/calendar.ics${part ? `?part=${part}` : ''}`}>
            {t('tasks.calendar.take')}
          </TakeAway>
          <p class="govuk-hint">{t('tasks.calendar.take.hint')}</p>
        </>
      ) : null}
    </>
  );
}

/** Months are written small in most of the languages, and a title begins large. */
const asTitle = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function MonthName({ month, tasks }: MonthOfTasks<WaitingTask>) {
  const { t, month: name } = useLanguage();
  const title = month === 'late' || month === 'undated' ? t(`tasks.calendar.${month}`) : asTitle(name(month));
  return <>{t('tasks.calendar.group', { title, count: tasks.length })}</>;
}
