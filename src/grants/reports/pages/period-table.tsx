import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import type { CaseOfAll } from '../../../platform/workflow/steps.ts';
import { zone } from '../../../platform/zone.ts';
import { StepButtons, StepNotes } from '../../../ui/step-buttons.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Period } from '../../agreements/queries.ts';
import { type periodSteps, periodWorkflow, type ReportState } from '../workflow.ts';
import { ReportTag } from './report-tag.tsx';

/** `opens`: its report is there, and this person may read it. */
export type PeriodCase = Period & CaseOfAll<typeof periodSteps> & { readonly opens: boolean };

/** The reporting periods that were created with the agreement, each with its report. */
export function PeriodTable({ context, periods }: { context: Context; periods: readonly PeriodCase[] }) {
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
              t(one.dueOn < dayIn(zone, now) ? 'grants.period.overdue' : 'grants.period.not_started')
            ),
        },
        {
          head: t('common.actions'),
          cell: (one) => {
            if (one.opens)
              return (
                <a class="govuk-link" href={`/reports/${one.reportId}`}>
                  {t('grants.report.open')}
                </a>
              );
            const standing = standingOf(periodWorkflow, actor, one, dayIn(zone, now));
            return (
              <>
                <StepButtons standing={standing} token={token} />
                <StepNotes standing={standing} />
              </>
            );
          },
        },
      ]}
    />
  );
}
