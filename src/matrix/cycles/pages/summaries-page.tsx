import type { Locale } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Place } from '../queries.ts';
import type { Summary } from '../queries-briefs.ts';
import { briefLabels } from './brief-labels.ts';
import { CycleForm, type Given } from './small-forms.tsx';

/** The summaries as the fields of the form; of the places by their position. */
export function typedSummaries(
  places: readonly Place[],
  summaries: readonly Summary[],
): Record<string, string> {
  const textOf = (of: string | null) => summaries.find(({ placeId }) => placeId === of)?.text ?? '';
  return {
    whole: textOf(null),
    ...Object.fromEntries(places.map(({ id }, at) => [`of-${at}`, textOf(id)])),
  };
}

/** Writing what the briefs begin with. `seen`: the hash of what is stored. */
export function SummariesPage({
  places,
  summaries,
  seen,
  ...given
}: Given & { places: readonly Place[]; summaries: readonly Summary[]; seen: string }) {
  const { language } = given.context;
  const { t } = language;
  const briefs = briefLabels(places, language);
  return (
    <CycleForm
      {...given}
      title={t('matrix.cycle.summarise.title')}
      text={t('matrix.cycle.summarise.text', { language: localeName(given.cycle.language as Locale) })}
    >
      <SeenField state={given.state} now={seen} />
      {given.state.conflict ? (
        <BothVersions
          typed={given.state.typed}
          stored={typedSummaries(places, summaries)}
          label={(field) => briefs.find(({ name }) => name === field)!.label}
        />
      ) : null}
      {briefs.map(({ name, label }) => (
        <TextArea name={name} label={label} rows={name === 'whole' ? 8 : 6} optional />
      ))}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </CycleForm>
  );
}
