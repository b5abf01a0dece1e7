import { dayIn } from '../../../platform/dates.ts';
import type { Context, Typed } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { ReportRow } from '../queries.ts';
import { reportSorts } from '../schema.ts';
import { ReportTag } from './report-tag.tsx';

/** Reports that came in, newest first. */
export function ReportListPage({
  context,
  reports,
  typed,
  next,
}: {
  context: Context;
  reports: readonly ReportRow[];
  typed: Typed;
  next: string | undefined;
}) {
  const { t } = context.language;
  return (
    <>
      <Heading>{t('grants.report.list.title')}</Heading>
      <FilterForm action="/staff/reports" typed={typed}>
        <Select
          name="state"
          label={t('common.state')}
          empty={t('common.any')}
          options={(['submitted', 'returned', 'approved'] as const).map((value) => ({
            value,
            text: t(`grants.report.state.${value}`),
          }))}
        />
        <SortSelect sorts={reportSorts} />
      </FilterForm>
      <Table
        caption={t('grants.report.list.title')}
        hideCaption
        rows={reports}
        empty={t('grants.report.list.empty')}
        columns={[
          {
            head: t('grants.agreement.number'),
            names: true,
            cell: (row) => (
              <a class="govuk-link" href={`/reports/${row.id}`}>
                {`${row.agreementNumber} #${row.number}`}
              </a>
            ),
          },
          { head: t('grants.agreement.sub_grantee'), cell: (row) => <bdi>{row.organisationName}</bdi> },
          { head: t('grants.period.due'), cell: (row) => <Day date={row.dueOn} /> },
          { head: t('common.state'), cell: (row) => <ReportTag state={row.state} /> },
          {
            head: t('grants.receipt.received'),
            cell: (row) => (row.submittedAt ? <Day date={dayIn(zone, row.submittedAt)} /> : '–'),
          },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}
