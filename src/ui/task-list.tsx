import { useLanguage } from './language-context.ts';
import { Tag, type Tone } from './tag.tsx';

export const taskStates = ['not_started', 'in_progress', 'done', 'cannot_start', 'problem'] as const;
export type TaskState = (typeof taskStates)[number];
export type Task = {
  /** Unique on the page, for the links between name, hint and status. */
  readonly id: string;
  readonly title: string;
  /** Left out when the task cannot be opened yet. */
  readonly href?: string;
  readonly hint?: string;
  readonly state: TaskState;
};

const tones: Record<TaskState, Tone | undefined> = {
  not_started: 'open',
  in_progress: 'waiting',
  done: undefined,
  cannot_start: undefined,
  problem: 'bad',
};

/** What there is to do, each with its state in words; five states that cannot be confused. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const language = useLanguage();
  return (
    <ul class="govuk-task-list">
      {tasks.map(({ id, title, href, hint, state }) => {
        const tone = tones[state];
        const words = language.t(`ui.task.${state}`);
        const described = [hint && `${id}-hint`, `${id}-status`].filter(Boolean).join(' ');
        return (
          <li class={`govuk-task-list__item${href ? ' govuk-task-list__item--with-link' : ''}`}>
            <div class="govuk-task-list__name-and-hint">
              {href ? (
                <a class="govuk-link govuk-task-list__link" href={href} aria-describedby={described}>
                  {title}
                </a>
              ) : (
                <div>{title}</div>
              )}
              {hint ? (
                <div id={`${id}-hint`} class="govuk-task-list__hint">
                  {hint}
                </div>
              ) : null}
            </div>
            <div
              id={`${id}-status`}
              class={`govuk-task-list__status${state === 'cannot_start' ? ' govuk-task-list__status--cannot-start-yet' : ''}`}
            >
              {tone ? <Tag tone={tone}>{words}</Tag> : words}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
