import type { LadderStep } from '../../../action/index.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { recommendationSorts, sources } from '../schema.ts';

/** What a list of recommendations can be narrowed to, for staff and for everybody. */
export function RecommendationFilterFields({ ladder }: { ladder: readonly LadderStep[] }) {
  const { t, locale } = useLanguage();
  return (
    <>
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('common.any')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <Select
        name="source"
        label={t('advocacy.recommendation.source')}
        empty={t('common.any')}
        options={sources.map((value) => ({ value, text: t(`advocacy.source.${value}`) }))}
      />
      <Select
        name="step"
        label={t('advocacy.recommendation.status')}
        empty={t('common.any')}
        options={ladder
          .filter(({ value }) => value !== 0)
          .map(({ key, name }) => ({ value: key, text: inLanguage(name, locale) }))}
      />
      <SortSelect sorts={recommendationSorts} />
    </>
  );
}
