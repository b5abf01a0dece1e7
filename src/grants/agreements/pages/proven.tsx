import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';

/** The fingerprints of what was agreed and signed: for those who compare them. */
export function Proven({ hashes }: { hashes: readonly (readonly [string, string | null])[] }) {
  const { t } = useLanguage();
  const known = hashes.flatMap(([key, hash]) =>
    hash ? [{ key: t(key), value: <code class="m-hash">{hash}</code> }] : [],
  );
  return known.length > 0 ? (
    <Details summary={t('grants.agreement.proofs')}>
      <SummaryList rows={known} />
    </Details>
  ) : null;
}
