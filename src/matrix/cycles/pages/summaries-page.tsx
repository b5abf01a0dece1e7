import type { Locale } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { Button } from '../../../ui/button.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { placeName } from '../places.ts';
import type { Place } from '../queries.ts';
import { CycleForm, type Given } from './small-forms.tsx';

/** Writing what the briefs begin with. */
export function SummariesPage({ places, ...given }: Given & { places: readonly Place[] }) {
  const { language } = given.context;
  const { t } = language;
  return (
    <CycleForm
      {...given}
      title={t('matrix.cycle.summarise.title')}
      text={t('matrix.cycle.summarise.text', { language: localeName(given.cycle.language as Locale) })}
    >
      <TextArea name="whole" label={t('matrix.cycle.summarise.whole')} rows={8} optional />
      {places.map(({ code }, at) => (
        <TextArea
          name={`of-${at}`}
          label={t('matrix.cycle.summarise.of', { place: placeName(code, language) })}
          rows={6}
          optional
        />
      ))}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </CycleForm>
  );
}
