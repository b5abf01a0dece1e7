import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Status } from '../schema.ts';

/** What happened, on which day, and what shows it. */
export function StepFields({ statuses }: { statuses: readonly Status[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Radios
        name="status"
        label={t('advocacy.practice.status')}
        choices={statuses.map((value) => ({ value, text: t(`advocacy.practice.status.${value}`) }))}
      />
      <DateInput name="happened_on" label={t('advocacy.practice.step.happened_on')} />
      <TextInput
        name="reference"
        label={t('advocacy.practice.step.reference')}
        hint={t('advocacy.practice.step.reference_hint')}
      />
      <TextInput name="url" type="url" label={t('advocacy.recommendation.url')} optional />
      <TextArea name="text" label={t('advocacy.practice.step.text')} rows={4} optional />
      <SafetyRail />
    </>
  );
}
