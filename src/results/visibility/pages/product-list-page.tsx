import type { Participant } from '../../../action/index.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import { marksText, recordPath } from '../product-rows.ts';
import type { Product } from '../queries.ts';
import { marksOf } from '../rules.ts';
import { gaps, productKinds } from '../schema.ts';

const tones = { checked: 'good', derogation: 'moving', open: 'bad' } as const;

/** The register: each product with its proof and its EU marks. */
export function ProductListPage({
  products,
  partners,
  filter,
  next,
  csv,
  mayRecord,
  mayCheck,
}: {
  products: readonly Product[];
  partners: readonly Participant[];
  filter: Readonly<Record<string, string>>;
  next: string | undefined;
  csv: string;
  mayRecord: boolean;
  mayCheck: (product: Product) => boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('results.visibility.title')}</Heading>
      <p class="govuk-body">{t('results.visibility.intro')}</p>
      {mayRecord ? (
        <ButtonRow>
          <ButtonLink href="/staff/visibility/new">{t('results.visibility.record')}</ButtonLink>
        </ButtonRow>
      ) : null}
      <FilterForm action="/staff/visibility" typed={filter}>
        <Select
          name="kind"
          label={t('results.visibility.kind')}
          empty={t('common.any')}
          options={productKinds.map((value) => ({ value, text: t(`results.visibility.kind.${value}`) }))}
        />
        <Select
          name="partner"
          label={t('action.budget.partner')}
          empty={t('common.any')}
          options={partners.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Select
          name="missing"
          label={t('results.visibility.missing')}
          empty={t('common.any')}
          options={gaps.map((value) => ({ value, text: t(`results.visibility.missing.${value}`) }))}
        />
      </FilterForm>
      <Table
        caption={t('results.visibility.title')}
        hideCaption
        rows={products}
        empty={t('results.visibility.none')}
        columns={[
          { head: t('results.visibility.product'), cell: (one) => <Title product={one} /> },
          { head: t('results.visibility.kind'), cell: (one) => t(`results.visibility.kind.${one.kind}`) },
          { head: t('results.visibility.shown_on'), cell: (one) => <Day date={one.shownOn} /> },
          { head: t('results.visibility.who'), cell: (one) => <bdi>{one.who}</bdi> },
          { head: t('results.visibility.channel'), cell: (one) => <bdi>{one.channel}</bdi> },
          { head: t('results.visibility.proof'), cell: (one) => <Proof product={one} /> },
          {
            head: t('results.visibility.marks'),
            cell: (one) => <Tag tone={tones[marksOf(one)]}>{marksText(language, one)}</Tag>,
          },
          {
            head: t('common.actions'),
            cell: (one) =>
              one.productId === null && one.source !== 'material' && mayCheck(one) ? (
                <a class="govuk-link" href={`/staff/visibility/records/${one.recordId}`}>
                  {t('results.visibility.check')}
                  <span class="govuk-visually-hidden">: {one.title}</span>
                </a>
              ) : null,
          },
        ]}
      />
      <Pagination next={next} />
      <TakeAway href={csv}>{t('common.download_csv')}</TakeAway>
    </>
  );
}

/** It leads to its entry, or to the record that another area keeps. */
function Title({ product }: { product: Product }) {
  const href = product.productId ? `/staff/visibility/${product.productId}` : recordPath(product);
  return href ? (
    <a class="govuk-link" href={href} dir="auto">
      {product.title}
    </a>
  ) : (
    <bdi>{product.title}</bdi>
  );
}

export function Proof({ product: { url, files } }: { product: Pick<Product, 'url' | 'files'> }) {
  const { t } = useLanguage();
  if (url === null && files === 0) return <Tag tone="bad">{t('results.visibility.proof.none')}</Tag>;
  return (
    <>
      {url === null ? null : (
        <a class="govuk-link" href={url} rel="noopener noreferrer nofollow">
          {t('results.visibility.proof.address')}
        </a>
      )}
      {url !== null && files > 0 ? ', ' : null}
      {files > 0 ? t('results.visibility.proof.files', { count: files }) : null}
    </>
  );
}
