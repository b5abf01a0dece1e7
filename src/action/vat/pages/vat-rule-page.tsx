import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { VatRule } from '../queries.ts';
import { VatRuleTag } from './vat-page.tsx';

/** One rule of a partner with what shows it. */
export function VatRulePage({
  rule,
  documents,
  token,
  mayAttach,
}: {
  rule: VatRule;
  documents: PapersBeside;
  token: string;
  mayAttach: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={t('action.vat.title')}>
        <bdi>{rule.partner}</bdi>
      </Heading>
      <SummaryList
        rows={[
          { key: t('action.vat.eligible'), value: <VatRuleTag rule={rule} /> },
          { key: t('common.reason'), value: <TypedText text={rule.reason} /> },
          { key: t('action.vat.document'), value: <bdi>{rule.document || '–'}</bdi> },
          {
            key: t('action.expenditure.recorded'),
            value: (
              <>
                <DateTime at={rule.setAt} zone={zone} /> <bdi>{rule.setBy}</bdi>
              </>
            ),
          },
        ]}
      />
      <PaperTable
        beside={documents}
        token={token}
        {...(mayAttach ? { adding: `/staff/budget/vat/${rule.id}/documents/new` } : {})}
      />
    </>
  );
}
