import type { Context } from '../../../platform/http/route.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Agreement, Period } from '../../agreements/queries.ts';
import { reportPermissions } from '../permissions.ts';
import type { ReportState } from '../rules.ts';
import { ReportTag } from './report-tag.tsx';

/** The reporting periods that were created with the agreement, each with its report. */
export function PeriodTable({
  context,
  agreement,
  periods,
}: {
  context: Context;
  agreement: Agreement;
  periods: readonly Period[];
}) {
  const { language, actor, token, now } = context;
  const { t } = language;
  return (
    <Table
      caption={t('grants.agreement.periods')}
      rows={periods}
      columns={[
        { head: '#', cell: (one) => one.number },
        { head: t('grants.period.from'), cell: (one) => <Day date={one.startsOn} /> },
        { head: t('grants.period.to'), cell: (one) => <Day date={one.endsOn} /> },
        { head: t('grants.period.due'), cell: (one) => <Day date={one.dueOn} /> },
        {
          head: t('common.state'),
          cell: (one) =>
            one.reportState ? (
              <ReportTag state={one.reportState as ReportState} />
            ) : (
              t(one.dueOn < now.slice(0, 10) ? 'grants.period.overdue' : 'grants.period.not_started')
            ),
        },
        {
          head: t('common.actions'),
          cell: (one) => {
            const subject = { ...agreement, id: one.id, state: one.reportState ?? 'draft' };
            if (one.reportId && may(actor, reportPermissions.read, subject))
              return (
                <a class="govuk-link" href={`/reports/${one.reportId}`}>
                  {t('grants.report.open')}
                </a>
              );
            if (!one.reportId && agreement.state === 'signed' && may(actor, reportPermissions.start, subject))
              return (
                <ButtonForm action={`/periods/${one.id}/start`} token={token}>
                  {t('grants.report.start.action')}
                </ButtonForm>
              );
            return '–';
          },
        },
      ]}
    />
  );
}
