import type { Child } from 'hono/jsx';
import { inLanguage } from '../../platform/language/language.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import { limitsText } from '../answer-text.ts';
import { factsText } from '../conditions-text.ts';
import { type FormDefinition, questionsOf } from '../definition.ts';
import type { FormContext } from '../problems.ts';
import type { Question } from '../questions.ts';
import { BudgetRulesList } from './budget-rules-list.tsx';

/**
 * The whole form to read or print before starting: hours, documents asked, every question with its limits,
 * also those that only some answers bring to light. `about` is the call: its deadline, whom to ask.
 */
export function FormPrint({
  form,
  context,
  about,
  hours,
}: {
  form: FormDefinition;
  context: FormContext;
  about?: Child;
  hours?: number;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const documents = questionsOf(form).filter((question) => question.type === 'attachment');
  const expected = hours ?? form.hoursExpected;
  return (
    <>
      {form.intro ? <TypedText text={inLanguage(form.intro, locale)} /> : null}
      {about}
      {expected ? <p class="govuk-body">{t('forms.print.hours', { hours: expected })}</p> : null}
      <SafetyRail />
      {documents.length > 0 ? (
        <>
          <Heading level={2}>{t('forms.print.documents')}</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {documents.map((question) => (
              <li>
                {inLanguage(question.label, locale)}. {limitsText(language, question, context)}
                {question.required ? '' : ` ${t('forms.print.optional')}`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {form.sections.map((section, index) => (
        <section>
          <Heading level={2}>{`${index + 1}. ${inLanguage(section.title, locale)}`}</Heading>
          {section.when ? <p class="govuk-hint">{factsText(language, form, section.when)}</p> : null}
          {section.intro ? <TypedText text={inLanguage(section.intro, locale)} /> : null}
          {section.questions.map((question) => (
            <PrintedQuestion form={form} question={question} context={context} />
          ))}
        </section>
      ))}
    </>
  );
}

function PrintedQuestion({
  form,
  question,
  context,
}: {
  form: FormDefinition;
  question: Question;
  context: FormContext;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const optional = question.required ? undefined : t('forms.print.optional');
  const notes = [limitsText(language, question, context), optional].filter(Boolean).join(' ');
  return (
    <>
      <Heading level={3}>{inLanguage(question.label, locale)}</Heading>
      {question.when ? <p class="govuk-hint">{factsText(language, form, question.when)}</p> : null}
      {question.hint ? <p class="govuk-body">{inLanguage(question.hint, locale)}</p> : null}
      {notes ? <p class="govuk-hint">{notes}</p> : null}
      {'options' in question ? (
        <ul class="govuk-list govuk-list--bullet">
          {question.options.map(({ label }) => (
            <li>{inLanguage(label, locale)}</li>
          ))}
        </ul>
      ) : null}
      {question.type === 'budget' ? (
        <>
          <p class="govuk-body">{t('forms.print.headings')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {question.headings.map((heading) => (
              <li>{t(`forms.heading.${heading}`)}</li>
            ))}
          </ul>
          <BudgetRulesList question={question} terms={context.grant} />
        </>
      ) : null}
      {question.type === 'group' ? (
        <ul class="govuk-list govuk-list--bullet">
          {question.questions.map((one) => (
            <li>
              {inLanguage(one.label, locale)}
              {one.hint ? ` – ${inLanguage(one.hint, locale)}` : ''}{' '}
              <span class="m-quiet">
                {[limitsText(language, one, context), one.required ? undefined : t('forms.print.optional')]
                  .filter(Boolean)
                  .join(' ')}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
