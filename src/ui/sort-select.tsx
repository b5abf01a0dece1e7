import { useLanguage } from './language-context.ts';
import { Select } from './select.tsx';

/** In which order a list stands: the first order is the one nobody has to choose. */
export function SortSelect({ sorts }: { sorts: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <Select
      name="sort"
      label={t('common.sort')}
      options={sorts.map((value) => ({ value, text: t(`common.sort.${value}`) }))}
    />
  );
}
