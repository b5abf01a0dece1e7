import { inLanguage } from '../../platform/language/language.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { limitsText } from '../answer-text.ts';
import { type Draft, entriesOf, visibleInEntry } from '../answers.ts';
import type { FormContext } from '../problems.ts';
import { needsSafetyRail, type QuestionOf } from '../questions.ts';
import { fieldName } from '../read-typed.ts';
import { QuestionField } from './question-field.tsx';

/** A repeating group: each entry in a frame of its own; entries come and go by buttons that save the draft. */
export function GroupField({
  question,
  draft,
  context,
}: {
  question: QuestionOf<'group'>;
  draft: Draft;
  context: FormContext;
}) {
  const language = useLanguage();
  const entries = entriesOf(draft.answers[question.key]);
  const count = Math.max(entries.length, question.min, 1);
  const name = fieldName(question.key);
  const entry = inLanguage(question.entry, language.locale);
  return (
    <>
      <Heading level={2} id={`q-${question.key}`}>
        {inLanguage(question.label, language.locale)}
      </Heading>
      <p class="govuk-hint">
        {[
          question.hint && inLanguage(question.hint, language.locale),
          limitsText(language, question, context),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {needsSafetyRail(question) ? <SafetyRail /> : null}
      <input type="hidden" name={`${name}-rows`} value={String(count)} />
      {Array.from({ length: count }, (_, index) => (
        <fieldset class="govuk-fieldset m-entry" id={`q-${question.key}-${index}-row`}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            {language.t('forms.group.entry', { entry, number: index + 1 })}
          </legend>
          {visibleInEntry(question.questions, entries[index] ?? {}).map((one) => (
            <QuestionField
              question={one}
              name={`${name}.${index}.${one.key}`}
              context={context}
              rail={false}
            />
          ))}
          {count > Math.max(question.min, 1) ? (
            <Button look="secondary" name="_remove" value={`${question.key}.${index}`}>
              {language.t('forms.group.remove', { entry, number: index + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {count < question.max ? (
        <Button look="secondary" name="_add" value={question.key}>
          {language.t('forms.group.add', { entry })}
        </Button>
      ) : null}
    </>
  );
}
