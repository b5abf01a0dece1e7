import { DateInput } from '../../../ui/date-input.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { degrees } from '../rules.ts';

/** How likely it is and how much it would harm, in words. */
export function DegreeFields() {
  const { t } = useLanguage();
  const options = (of: 'likelihood' | 'impact') =>
    degrees.map((degree) => ({ value: String(degree), text: t(`results.risk.${of}.${degree}`) }));
  return (
    <>
      <Select
        name="likelihood"
        label={t('results.risk.likelihood')}
        empty={t('people.choose')}
        options={options('likelihood')}
      />
      <Select
        name="impact"
        label={t('results.risk.impact')}
        empty={t('people.choose')}
        options={options('impact')}
      />
    </>
  );
}

export function ReviewField() {
  const { t } = useLanguage();
  return (
    <DateInput name="review_on" label={t('results.risk.review_on')} hint={t('results.risk.review_on_hint')} />
  );
}
