import { jurisdictionCodes, jurisdictionName } from '../platform/language/jurisdictions.ts';
import { useLanguage } from '../ui/language-context.ts';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';

/** Where something is: one of the six, a part of it or another territory by name, or the whole region. */
export function PlaceFields() {
  const { t, locale } = useLanguage();
  return (
    <>
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('advocacy.whole_region')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <TextInput
        name="territory"
        label={t('advocacy.recommendation.territory')}
        hint={t('advocacy.recommendation.territory_hint')}
        optional
      />
    </>
  );
}
