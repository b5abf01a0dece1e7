import type { PlainDate } from '../../../platform/dates.ts';
import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { parts } from '../schema.ts';
import { type ModuleChoice, ModuleSelect } from './module-select.tsx';

/** Several sessions at once: the days of the event to choose from, and what is held in each part of a day. */
export function PatternFormPage({
  state,
  action,
  token,
  caption,
  days,
  modules,
}: {
  state: FormState;
  action: string;
  token: string;
  caption: string;
  /** Every day of the event. */
  days: readonly PlainDate[];
  modules: readonly ModuleChoice[];
}) {
  const { t, day } = useLanguage();
  return (
    <FormPage
      {...state}
      action={action}
      token={token}
      title={t('training.pattern.title')}
      caption={caption}
      intro={<p class="govuk-body">{t('training.pattern.text')}</p>}
    >
      <Checkboxes
        name="days"
        label={t('training.pattern.days')}
        small
        choices={days.map((value) => ({ value, text: day(value) }))}
      />
      {parts.map((part) => (
        <>
          <Heading level={2}>{t(`training.part.${part}`)}</Heading>
          <TextInput
            name={`${part}_title`}
            label={t('training.session.title')}
            hint={t('training.pattern.title_hint')}
            optional
          />
          <ModuleSelect name={`${part}_module`} modules={modules} />
          <TextInput name={`${part}_starts`} label={t('training.session.starts')} width={5} optional />
          <TextInput name={`${part}_ends`} label={t('training.session.ends')} width={5} optional />
        </>
      ))}
      <Heading level={2}>{t('training.pattern.same')}</Heading>
      <TextInput name="room" label={t('training.session.room')} optional />
      <Tick name="online" label={t('training.session.online')} />
      <TextInput name="trainers" label={t('training.session.trainers')} optional />
      <SafetyRail />
      <Button>{t('training.pattern.action')}</Button>
    </FormPage>
  );
}
