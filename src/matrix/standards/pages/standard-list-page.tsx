import { inLanguage } from '../../../platform/language/language.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { SourcedProvision, StandardRow } from '../queries.ts';

/** The standards for those who keep them: what each is about, its wording's number, and what a lawyer has compared. */
export function StandardListPage({
  standards,
  loose,
  mayAdd,
}: {
  standards: readonly StandardRow[];
  /** Provisions that no standard gathers now. */
  loose: readonly SourcedProvision[];
  mayAdd: boolean;
}) {
  const { t, locale, number } = useLanguage();
  return (
    <>
      <Heading>{t('matrix.standards.title')}</Heading>
      <p class="govuk-body">{t('matrix.standards.staff_intro')}</p>
      <ul class="govuk-list">
        {[
          ['/standards', t('matrix.standards.public_page')],
          ['/staff/instruments', t('matrix.instruments.title')],
          ['/staff/laws', t('matrix.laws.title')],
          ['/staff/series', t('matrix.series.title')],
        ].map(([href, text]) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <ButtonRow>
          <ButtonLink href="/staff/standards/new">{t('matrix.standard.add')}</ButtonLink>
          <ButtonLink look="secondary" href="/staff/provisions/new">
            {t('matrix.provision.add')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <Table
        caption={t('matrix.standards.title')}
        hideCaption
        rows={standards}
        empty={t('matrix.standards.none')}
        columns={[
          {
            head: t('matrix.standard'),
            href: ({ id }) => `/staff/standards/${id}`,
            cell: ({ title }) => inLanguage(title, locale),
          },
          { head: t('matrix.area'), cell: ({ area }) => t(`matrix.area.${area}`) },
          { head: t('matrix.wording'), numeric: true, cell: ({ version }) => number(version) },
          {
            head: t('matrix.provisions.verified'),
            numeric: true,
            cell: ({ provisions, verified }) =>
              t('matrix.verified_of', { verified: number(verified), all: number(provisions) }),
          },
        ]}
      />
      {loose.length > 0 ? (
        <Table
          caption={t('matrix.provisions.loose')}
          rows={loose}
          columns={[
            {
              head: t('matrix.provision'),
              ...(mayAdd && { href: ({ id }: SourcedProvision) => `/staff/provisions/${id}/edit` }),
              cell: ({ key }) => key,
            },
            {
              head: t('matrix.instrument'),
              cell: ({ instrument, article }) => (
                <span lang="en" dir="ltr">{`${instrument}, ${article}`}</span>
              ),
            },
          ]}
        />
      ) : null}
    </>
  );
}
