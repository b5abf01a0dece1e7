import { dayIn, type PlainDate } from '../../../platform/dates.ts';
import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context, Typed } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import type { ReportRow } from '../queries-list.ts';
import { daysLate } from '../rules.ts';
import { listedStates, reportSorts } from '../schema.ts';
import { ReportTag } from './report-tag.tsx';

/** Reports that were due and not received, then those received, newest first. */
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
          options={listedStates.map((value) => ({
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
              <a
                class="govuk-link"
                href={row.reportId ? `/reports/${row.reportId}` : `/agreements/${row.agreementId}#reports`}
              >
                {`${row.agreementNumber} #${row.number}`}
              </a>
            ),
          },
          { head: t('grants.agreement.sub_grantee'), cell: (row) => <bdi>{row.organisationName}</bdi> },
          { head: t('grants.period.due'), cell: (row) => <Day date={row.dueOn} /> },
          { head: t('common.state'), cell: (row) => <Standing row={row} today={dayIn(zone, context.now)} /> },
          {
            head: t('grants.receipt.received'),
            cell: (row) => (row.submittedAt ? <Day date={dayIn(zone, row.submittedAt)} /> : '–'),
          },
        ]}
      />
      <Pagination next={next} />
      <TakeAway href={`/staff/reports.csv?${new URLSearchParams(filterOnly(context.query))}`}>
        {t('common.download_csv')}
      </TakeAway>
    </>
  );
}

/** The status of its report; of one that was not received, also how late it is. */
function Standing({ row, today }: { row: ReportRow; today: PlainDate }) {
  const { t } = useLanguage();
  const days = daysLate(row, today);
  return (
    <>
      <ReportTag state={row.state} />
      {days === undefined ? null : <div>{t('grants.report.days_late', { days })}</div>}
    </>
  );
}
