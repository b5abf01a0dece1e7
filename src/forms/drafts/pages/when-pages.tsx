import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Checkboxes, Radios } from '../../../ui/choices.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select } from '../../../ui/select.tsx';
import { factsOf } from '../../conditions.ts';
import { factText } from '../../conditions-text.ts';
import type { Question } from '../../questions.ts';
import { factsFor, questionsBefore } from '../fact-choices.ts';
import { type Place, pieceAt } from '../places.ts';
import type { Draft } from '../queries.ts';
import { EditPage } from './edit-page.tsx';

type Props = { context: ActingContext; state: FormState; draft: Draft; place: Place };

/** On which earlier answers it depends that a section or question is asked. */
export function WhenPage({ context, state, draft, place }: Props) {
  const { language } = context;
  const { t, locale } = language;
  const { definition } = draft;
  const { when } = pieceAt(definition, place);
  const facts = when ? factsOf(when) : [];
  const before = questionsBefore(definition, place);
  return (
    <EditPage
      {...{ context, state, draft }}
      title={t('forms.draft.ask.title')}
      intro={
        <p class="govuk-body">{t(before.length > 0 ? 'forms.draft.ask.text' : 'forms.draft.ask.first')}</p>
      }
    >
      {facts.length > 0 ? (
        <Checkboxes
          name="keep"
          label={t('forms.draft.ask.keep')}
          hint={t('forms.draft.ask.keep.hint')}
          choices={facts.map((fact, at) => ({
            value: String(at),
            text: factText(language, definition, fact, before),
          }))}
          small
          whole
        />
      ) : null}
      {facts.length > 1 ? (
        <Radios
          name="join"
          label={t('forms.draft.ask.join')}
          choices={(['all', 'any'] as const).map((value) => ({
            value,
            text: t(`forms.draft.ask.join.${value}`),
          }))}
          inline
        />
      ) : null}
      {before.length > 0 ? (
        <Select
          name="question"
          label={t('forms.draft.ask.question')}
          empty={t('forms.draft.ask.no_question')}
          options={before.map(({ key, label }) => ({ value: key, text: inLanguage(label, locale) }))}
          optional
        />
      ) : null}
    </EditPage>
  );
}

/** What the answer to an earlier question must be. */
export function FactPage({ context, state, draft, about }: Omit<Props, 'place'> & { about: Question }) {
  const { language } = context;
  const choices = factsFor(about);
  return (
    <EditPage
      {...{ context, state, draft }}
      title={language.t('forms.draft.ask.title')}
      caption={inLanguage(about.label, language.locale)}
    >
      <Radios
        name="fact"
        label={language.t('forms.draft.ask.fact')}
        choices={choices.map(({ value, fact }) => ({
          value,
          text:
            'greater' in fact
              ? language.t('forms.draft.ask.greater')
              : factText(language, draft.definition, fact, [about]),
        }))}
      />
      {choices.some(({ value }) => value === 'greater') ? (
        <NumberInput
          name="greater"
          label={language.t('forms.draft.ask.number')}
          hint={language.t('forms.draft.ask.number.hint')}
          decimal
          width={10}
          optional
        />
      ) : null}
    </EditPage>
  );
}
