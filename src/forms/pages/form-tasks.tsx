import { inLanguage } from '../../platform/language/language.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { TaskList } from '../../ui/task-list.tsx';
import type { Section } from '../definition.ts';
import type { SectionWithState } from '../section-states.ts';

/** The sections of a form with their states, each a link to its page. */
export function FormTasks({
  states,
  href,
}: {
  states: readonly SectionWithState[];
  href(section: Section): string;
}) {
  const language = useLanguage();
  return (
    <TaskList
      tasks={states.map(({ section, state, problems, waitsFor }) => ({
        id: `section-${section.key}`,
        title: inLanguage(section.title, language.locale),
        state,
        ...(state === 'cannot_start'
          ? {
              hint: language.t('forms.tasks.first', {
                sections: language.list(waitsFor.map(({ title }) => inLanguage(title, language.locale))),
              }),
            }
          : { href: href(section) }),
        ...(state === 'problem' || state === 'in_progress'
          ? { hint: language.t('forms.tasks.left', { count: problems.length }) }
          : {}),
      }))}
    />
  );
}
