import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import type { DonorReport } from '../queries.ts';

/** The donor reports, the latest period first. */
export function DonorReportListPage({
  reports,
  mayCreate,
}: {
  reports: readonly Omit<DonorReport, 'built'>[];
  mayCreate: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('results.report.list.title')}</Heading>
      <p class="govuk-body-l">{t('results.report.list.intro')}</p>
      {mayCreate ? (
        <ButtonLink href="/staff/donor-reports/new">{t('results.report.create')}</ButtonLink>
      ) : null}
      <Table
        caption={t('results.report.list.title')}
        hideCaption
        rows={reports}
        empty={t('results.report.list.none')}
        columns={[
          {
            head: t('results.period'),
            cell: ({ id, periodName }) => (
              <a class="govuk-link" href={`/staff/donor-reports/${id}`} dir="auto">
                {periodName}
              </a>
            ),
          },
          { head: t('results.period.from'), cell: ({ startsOn }) => <Day date={startsOn} /> },
          { head: t('results.period.until'), cell: ({ endsOn }) => <Day date={endsOn} /> },
          {
            head: t('results.report.state'),
            cell: ({ state }) => t(`results.report.state.${state}`),
          },
          {
            head: t('results.report.built_at'),
            cell: ({ builtAt }) =>
              builtAt ? <DateTime at={builtAt} zone={zone} /> : t('results.report.never_built'),
          },
        ]}
      />
    </>
  );
}
