import { InsetText } from '../ui/inset-text.tsx';
import { useLanguage } from '../ui/language-context.ts';
import { isInvented } from './cycles/places.ts';

/** In a demonstration invented rows are shown among real ones: which is which is said above them. Elsewhere nothing. */
export function MixedRows({ rows }: { rows: readonly { readonly jurisdiction: string | null }[] }) {
  const { t } = useLanguage();
  return rows.some(({ jurisdiction }) => jurisdiction !== null && isInvented(jurisdiction)) ? (
    <InsetText>{t('matrix.mixed')}</InsetText>
  ) : null;
}
