import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Day } from '../../../ui/time.tsx';
import { recordPath } from '../product-rows.ts';
import type { Entry } from '../subject.ts';
import { Proof } from './product-list-page.tsx';

/** One product: what it is, its proof, and what was checked of it. */
export function ProductPage({
  product,
  papers,
  history,
  token,
  may,
}: {
  product: Entry;
  papers: PapersBeside;
  history: readonly HistoryEntry[];
  token: string;
  may: { readonly edit: boolean; readonly withdraw: boolean };
}) {
  const { t } = useLanguage();
  const here = `/staff/visibility/${product.productId}`;
  const record = recordPath(product);
  const yesOrNo = (is: boolean) => t(is ? 'results.visibility.seen' : 'results.visibility.not_seen');
  return (
    <>
      <Heading caption={t(`results.visibility.kind.${product.kind}`)}>
        <bdi>{product.title}</bdi>
      </Heading>
      <SummaryList
        rows={[
          { key: t('results.visibility.shown_on'), value: <Day date={product.shownOn} /> },
          { key: t('results.visibility.who'), value: <bdi>{product.who}</bdi> },
          { key: t('results.visibility.channel'), value: <bdi>{product.channel}</bdi> },
          { key: t('results.visibility.proof'), value: <Proof product={product} /> },
          { key: t('results.visibility.emblem'), value: yesOrNo(product.emblem) },
          { key: t('results.visibility.statement'), value: yesOrNo(product.statement) },
          ...(product.derogation
            ? [
                {
                  key: t('results.visibility.derogation'),
                  value: <span dir="auto">{product.derogation}</span>,
                },
              ]
            : []),
        ]}
      />
      <ButtonRow>
        {may.edit ? (
          <ButtonLink href={`${here}/${product.source === null ? 'edit' : 'check'}`}>
            {t('results.visibility.edit')}
          </ButtonLink>
        ) : null}
        {record ? (
          <ButtonLink look="secondary" href={record}>
            {t('results.visibility.open_record')}
          </ButtonLink>
        ) : null}
        {may.withdraw ? (
          <ButtonLink look="secondary" href={`${here}/withdraw`}>
            {t('results.visibility.withdraw')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <PaperTable
        heading={t('results.visibility.files')}
        beside={papers}
        adding={`${here}/papers/new`}
        token={token}
      />
      <History entries={history} zone={zone} />
    </>
  );
}
