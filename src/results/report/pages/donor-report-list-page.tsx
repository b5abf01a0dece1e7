import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import type { DonorReport } from '../queries.ts';

/** The donor reports, the latest period first; for who reads only what was submitted, which others are being drafted. */
export function DonorReportListPage({
  reports,
  drafted,
  mayCreate,
}: {
  reports: readonly Omit<DonorReport, 'built'>[];
  /** Those that the reader may not open yet: of them no more than the period. */
  drafted: readonly Pick<DonorReport, 'periodName' | 'startsOn' | 'endsOn'>[];
  mayCreate: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('results.report.list.title')}</Heading>
      <p class="govuk-body-l">{t(mayCreate ? 'results.report.list.intro' : 'results.report.list.reader')}</p>
      {mayCreate ? (
        <ButtonRow>
          <ButtonLink href="/staff/donor-reports/new">{t('results.report.create')}</ButtonLink>
          <ButtonLink look="secondary" href="/staff/report-templates">
            {t('results.template.title')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <Table
        caption={t('results.report.list.title')}
        hideCaption
        rows={reports}
        empty={t(mayCreate ? 'results.report.list.none' : 'results.report.list.none_submitted')}
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
      {drafted.map(({ periodName, startsOn, endsOn }) => (
        <p class="govuk-body">
          <bdi>{periodName}</bdi> (<Day date={startsOn} /> – <Day date={endsOn} />
          ): {t('results.report.list.drafted')}
        </p>
      ))}
    </>
  );
}
