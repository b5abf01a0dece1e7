import { DateInput } from '../../../ui/date-input.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { degreeOptions } from '../options.ts';

/** How likely it is and how much it would harm, in words. */
export function DegreeFields() {
  const language = useLanguage();
  const { t } = language;
  const { likelihood, impact } = degreeOptions(language);
  return (
    <>
      <Select
        name="likelihood"
        label={t('results.risk.likelihood')}
        empty={t('people.choose')}
        options={likelihood}
      />
      <Select name="impact" label={t('results.risk.impact')} empty={t('people.choose')} options={impact} />
    </>
  );
}

export function ReviewField() {
  const { t } = useLanguage();
  return (
    <DateInput name="review_on" label={t('results.risk.review_on')} hint={t('results.risk.review_on_hint')} />
  );
}
