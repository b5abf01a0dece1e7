import { filterOnly } from '../../platform/http/paging.ts';
import type { Context } from '../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { FilterForm } from '../../ui/filter-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { SortSelect } from '../../ui/sort-select.tsx';
import { Table } from '../../ui/table.tsx';
import { TakeTable } from '../../ui/take-table.tsx';
import type { GrantRow } from '../queries.ts';
import type { GrantTotals, totalsOf } from '../rules.ts';
import { grantSorts, scopes } from '../schema.ts';
import { GrantsFigure } from './grants-figure.tsx';

/** The sub-grants of the Action: on a map, in numbers, and one by one. */
export function GrantListPage({
  context,
  grants,
  totals,
  found,
  today,
  next,
}: {
  context: Context;
  grants: readonly GrantRow[];
  totals: ReturnType<typeof totalsOf>;
  /** Of those that the list was narrowed to. */
  found: GrantTotals;
  today: string;
  next: string | undefined;
}) {
  const { language, query } = context;
  const { t, locale } = language;
  const typed = filterOnly(query);
  return (
    <>
      <Heading>{t('portal.grants.title')}</Heading>
      <p class="govuk-body-l">{t('portal.grants.intro')}</p>
      <GrantsFigure totals={totals} today={today} />
      <Heading level={2}>{t('portal.grants.list')}</Heading>
      <FilterForm action="/grants" typed={typed}>
        <Select
          name="jurisdiction"
          label={t('common.jurisdiction')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
        />
        <Select
          name="scope"
          label={t('portal.scope')}
          empty={t('common.any')}
          options={scopes.map((scope) => ({ value: scope, text: t(`portal.scope.${scope}`) }))}
        />
        <SortSelect sorts={grantSorts} />
      </FilterForm>
      {grants.length > 0 ? (
        <p class="govuk-body">
          {t('portal.grants.sum', {
            count: found.national + found.regional,
            amount: found.amounts.map((amount) => language.money(amount)).join(' + '),
          })}
        </p>
      ) : null}
      <Table
        caption={t('portal.grants.list')}
        hideCaption
        rows={grants}
        empty={t('portal.grants.empty')}
        columns={[
          {
            head: t('portal.grant.project'),
            cell: (grant) => (
              <a class="govuk-link" href={`/grants/${grant.id}`}>
                <bdi>{grant.title ?? t('portal.grant.project_withheld', { call: grant.callNumber })}</bdi>
              </a>
            ),
          },
          {
            head: t('portal.grant.organisation'),
            cell: (grant) => <bdi>{grant.organisationName ?? t('portal.grant.name_withheld')}</bdi>,
          },
          {
            head: t('portal.where'),
            cell: (grant) =>
              grant.jurisdiction ? jurisdictionName(grant.jurisdiction, locale) : t('portal.region'),
          },
          { head: t('portal.scope'), cell: (grant) => t(`portal.scope.${grant.scope}`) },
          {
            head: t('common.amount'),
            numeric: true,
            cell: ({ amountMinor: minor, currency }) => language.money({ minor, currency }),
          },
        ]}
      />
      <Pagination next={next} />
      <TakeTable of="grants" path="/open-data/grants" query={typed} />
    </>
  );
}
