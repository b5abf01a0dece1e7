import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage, locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { typedOne } from '../../../ui/form-context.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { strands } from '../answers.ts';
import { type PlaceCode, placeName } from '../places.ts';
import type { StandardChoice } from '../queries.ts';
import { daysToAnswer } from '../rules.ts';

/** Beginning a cycle. */
export function NewCyclePage({
  context,
  state,
  places,
  standards,
}: {
  context: ActingContext;
  state: FormState;
  places: readonly PlaceCode[];
  standards: readonly StandardChoice[];
}) {
  const { t, locale } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('matrix.cycle.create.title')}
    >
      <TextInput name="title" label={t('matrix.cycle.cycle')} hint={t('matrix.cycle.title_hint')} />
      <DateInput name="as_of" label={t('matrix.cycle.as_of')} hint={t('matrix.cycle.as_of_hint')} />
      <Select
        name="language"
        label={t('matrix.cycle.language')}
        options={locales.map((value) => ({ value, text: localeName(value) }))}
      />
      <Checkboxes
        name="places"
        label={t('matrix.cycle.places')}
        choices={places.map((value) => ({ value, text: placeName(value, context.language) }))}
      />
      <Checkboxes
        name="standards"
        label={t('matrix.cycle.standards')}
        hint={t('matrix.cycle.standards_hint')}
        choices={standards.map(({ id, title }) => ({ value: id, text: inLanguage(title, locale) }))}
        whole
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

const labels: Readonly<Record<string, string>> = {
  title: 'matrix.cycle.cycle',
  as_of: 'matrix.cycle.as_of',
  answer_until: 'matrix.cycle.answer_until',
  reply_days: 'matrix.cycle.reply_days',
  'weight-law': 'matrix.cycle.strand.law',
  'weight-policy': 'matrix.cycle.strand.policy',
  'weight-practice': 'matrix.cycle.strand.practice',
};

/** Correcting a cycle that is not open yet. */
export function EditCyclePage({
  context,
  state,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  stored: Readonly<Record<string, string>>;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  const comparable = (typed: FormState['typed']) => ({
    title: typedOne(typed, 'title'),
    reply_days: typedOne(typed, 'reply_days'),
    ...Object.fromEntries(
      ['as_of', 'answer_until'].map((name) => [
        name,
        ['year', 'month', 'day'].map((part) => typedOne(typed, `${name}-${part}`)).join('-'),
      ]),
    ),
    ...Object.fromEntries(strands.map((one) => [`weight-${one}`, typedOne(typed, `weight-${one}`)])),
  });
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('matrix.cycle.edit.title')}
    >
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={comparable(state.typed)}
          stored={comparable(stored)}
          label={(name) => t(labels[name]!)}
        />
      ) : null}
      <TextInput name="title" label={t('matrix.cycle.cycle')} hint={t('matrix.cycle.title_hint')} />
      <DateInput name="as_of" label={t('matrix.cycle.as_of')} hint={t('matrix.cycle.as_of_hint')} />
      <DateInput
        name="answer_until"
        label={t('matrix.cycle.answer_until')}
        hint={t('matrix.cycle.answer_until_hint', { days: daysToAnswer })}
        optional
      />
      <TextInput
        name="reply_days"
        label={t('matrix.cycle.reply_days')}
        hint={t('matrix.cycle.reply_days_hint')}
        width={3}
        inputmode="numeric"
      />
      <Heading level={2}>{t('matrix.cycle.weights')}</Heading>
      <p class="govuk-body">{t('matrix.cycle.weights_text')}</p>
      {strands.map((strand) => (
        <TextInput
          name={`weight-${strand}`}
          label={t(`matrix.cycle.strand.${strand}`)}
          width={2}
          inputmode="numeric"
        />
      ))}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
