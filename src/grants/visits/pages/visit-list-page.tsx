import type { Context, Typed } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { FirstRows } from '../../../ui/details.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Visit } from '../queries.ts';
import type { RiskRow } from '../queries-risk.ts';
import type { VisitReason } from '../risk.ts';
import { ReasonList } from './reason-list.tsx';
import { VisitTag } from './visit-tag.tsx';

export type Proposal = RiskRow & { readonly reasons: readonly VisitReason[]; readonly href: string };

/** Which sub-grants risk proposes for a visit, and the visits that are planned and took place. */
export function VisitListPage({
  context: { language },
  proposals,
  visits,
  typed,
  next,
}: {
  context: Context;
  proposals: readonly Proposal[];
  visits: readonly Visit[];
  typed: Typed;
  next: string | undefined;
}) {
  const { t } = language;
  return (
    <>
      <Heading>{t('grants.visit.list.title')}</Heading>
      <Heading level={2}>{t('grants.visit.proposals')}</Heading>
      <p class="govuk-body">{t('grants.visit.proposals.text')}</p>
      <FirstRows
        rows={proposals}
        most={5}
        of={t('grants.visit.proposals')}
        draw={(rows) => (
          <Table
            caption={t('grants.visit.proposals')}
            hideCaption
            rows={rows}
            empty={t('grants.visit.proposals.none')}
            columns={[
              {
                head: t('grants.agreement.number'),
                names: true,
                cell: ({ number, href }) => (
                  <a class="govuk-link" href={href}>
                    {number}
                  </a>
                ),
              },
              { head: t('grants.agreement.sub_grantee'), cell: (row) => <bdi>{row.organisationName}</bdi> },
              {
                head: t('common.amount'),
                numeric: true,
                cell: (row) => language.money(money(row.amountMinor, row.currency)),
              },
              { head: t('grants.visit.reasons'), cell: ({ reasons }) => <ReasonList reasons={reasons} /> },
            ]}
          />
        )}
      />
      <Heading level={2}>{t('grants.visit.list.all')}</Heading>
      <FilterForm action="/staff/visits" typed={typed}>
        <Select
          name="state"
          label={t('common.state')}
          empty={t('common.any')}
          options={(['planned', 'submitted', 'cancelled'] as const).map((value) => ({
            value,
            text: t(`grants.visit.state.${value}`),
          }))}
        />
      </FilterForm>
      <Table
        caption={t('grants.visit.list.all')}
        hideCaption
        rows={visits}
        empty={t('grants.visit.list.empty')}
        columns={[
          {
            head: t('grants.agreement.number'),
            names: true,
            cell: (row) => (
              <a class="govuk-link" href={`/visits/${row.id}`}>
                {row.agreementNumber}
              </a>
            ),
          },
          { head: t('grants.agreement.sub_grantee'), cell: (row) => <bdi>{row.organisationName}</bdi> },
          { head: t('grants.visit.day'), cell: (row) => <Day date={row.visitOn} /> },
          { head: t('grants.visit.purpose'), cell: ({ purpose }) => t(`grants.visit.purpose.${purpose}`) },
          { head: t('common.state'), cell: ({ state }) => <VisitTag state={state} /> },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}
