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
    <FormPage {...state} action={context.url.pathname} token={context.token} title={t('cycles.create.title')}>
      <TextInput name="title" label={t('cycles.cycle')} hint={t('cycles.title_hint')} />
      <DateInput name="as_of" label={t('cycles.as_of')} hint={t('cycles.as_of_hint')} />
      <Select
        name="language"
        label={t('cycles.language')}
        options={locales.map((value) => ({ value, text: localeName(value) }))}
      />
      <Checkboxes
        name="places"
        label={t('cycles.places')}
        choices={places.map((value) => ({ value, text: placeName(value, context.language) }))}
      />
      <Checkboxes
        name="standards"
        label={t('cycles.standards')}
        hint={t('cycles.standards_hint')}
        choices={standards.map(({ id, title }) => ({ value: id, text: inLanguage(title, locale) }))}
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

const labels: Readonly<Record<string, string>> = {
  title: 'cycles.cycle',
  as_of: 'cycles.as_of',
  reply_days: 'cycles.reply_days',
  'weight-law': 'cycles.strand.law',
  'weight-policy': 'cycles.strand.policy',
  'weight-practice': 'cycles.strand.practice',
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
    as_of: ['year', 'month', 'day'].map((part) => typedOne(typed, `as_of-${part}`)).join('-'),
    ...Object.fromEntries(strands.map((one) => [`weight-${one}`, typedOne(typed, `weight-${one}`)])),
  });
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={t('cycles.edit.title')}>
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={comparable(state.typed)}
          stored={comparable(stored)}
          label={(name) => t(labels[name]!)}
        />
      ) : null}
      <TextInput name="title" label={t('cycles.cycle')} hint={t('cycles.title_hint')} />
      <DateInput name="as_of" label={t('cycles.as_of')} hint={t('cycles.as_of_hint')} />
      <TextInput
        name="reply_days"
        label={t('cycles.reply_days')}
        hint={t('cycles.reply_days_hint')}
        width={3}
        inputmode="numeric"
      />
      <Heading level={2}>{t('cycles.weights')}</Heading>
      <p class="govuk-body">{t('cycles.weights_text')}</p>
      {strands.map((strand) => (
        <TextInput
          name={`weight-${strand}`}
          label={t(`cycles.strand.${strand}`)}
          width={2}
          inputmode="numeric"
        />
      ))}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
