import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { Finding } from '../held.ts';

/** Whom a request is about, as they were found. */
export function Found({ finding: { way, sought, rows } }: { finding: Finding }) {
  const { t } = useLanguage();
  return (
    <>
      <SummaryList
        rows={[
          { key: t('privacy.find.way'), value: t(`privacy.find.way.${way}`) },
          ...(way === 'account' ? [] : [{ key: t('privacy.find.sought'), value: <bdi>{sought}</bdi> }]),
          {
            key: t('privacy.held.rows'),
            value:
              way === 'case' && rows > 0 ? t('privacy.held.case') : t('privacy.held.count', { count: rows }),
          },
        ]}
      />
      {way === 'name' ? <InsetText>{t('privacy.held.by_name')}</InsetText> : null}
    </>
  );
}
