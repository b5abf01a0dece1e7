import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { partnershipKinds, partnershipLevels, partnershipSorts, partySorts } from '../schema.ts';

/** What partnerships are narrowed to: what they are, how far they reach, with whom and where. */
export function PartnershipFilterFields() {
  const { t, locale } = useLanguage();
  const named = (words: readonly string[], of: string) =>
    words.map((value) => ({ value, text: t(`network.partnership.${of}.${value}`) }));
  return (
    <>
      <Select
        name="kind"
        label={t('network.partnership.kind')}
        empty={t('common.any')}
        options={named(partnershipKinds, 'kind')}
      />
      <Select
        name="level"
        label={t('network.partnership.level')}
        empty={t('common.any')}
        options={named(partnershipLevels, 'level')}
      />
      <Select
        name="with"
        label={t('network.partnership.with')}
        empty={t('common.any')}
        options={named(partySorts, 'sort')}
      />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('common.any')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <SortSelect sorts={partnershipSorts} />
    </>
  );
}
