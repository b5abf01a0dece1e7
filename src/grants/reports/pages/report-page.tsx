import {
  AnswersView,
  type Draft,
  type FormDefinition,
  FormTasks,
  openOf,
  StillOpen,
  sectionStates,
} from '../../../forms/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import { may } from '../../../platform/permissions.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Table } from '../../../ui/table.tsx';
import { TaskList } from '../../../ui/task-list.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { reportPermissions } from '../permissions.ts';
import type { Line, Report } from '../queries.ts';
import { reportLifecycle } from '../rules.ts';
import type { Spending } from '../spending.ts';
import { openAnswers, reportContext } from '../submit-report.ts';
import { LineTable } from './line-table.tsx';
import { ReportTag } from './report-tag.tsx';
import { SpendingTable } from './spending-table.tsx';

type Props = {
  context: Context;
  report: Report;
  form: FormDefinition;
  draft: Draft;
  values: readonly { key: string; value: number; note: string }[];
  targets: readonly { key: string; target: number }[];
  lines: readonly Line[];
  spending: readonly Spending[];
  history: readonly HistoryEntry[];
};

/** One report, for both sides: the sub-grantee's task list while it is open, what was reported, and the review line by line. */
export function ReportPage(props: Props) {
  const { context, report, form, draft, values, targets, lines, history } = props;
  const { language, actor, token } = context;
  const { t } = language;
  const base = `/reports/${report.id}`;
  const verbs = reportLifecycle[report.state];
  const writing = Boolean(verbs.save) && may(actor, reportPermissions.save, report);
  const queried = lines.filter(({ state }) => state === 'queried').length;
  const deciding = Boolean(verbs.approve) && may(actor, reportPermissions.decide, report);
  return (
    <>
      <Heading caption={`${report.agreementNumber} · ${report.organisationName}`}>
        {t('grants.report.title', {
          number: report.number,
          from: language.day(report.startsOn),
          to: language.day(report.endsOn),
        })}
      </Heading>
      <p class="govuk-body">
        <ReportTag state={report.state} /> {t('grants.report.due', { day: language.day(report.dueOn) })}
      </p>
      {report.state === 'returned' && report.returnReason ? (
        <>
          <WarningText>{t('grants.report.returned')}</WarningText>
          <TypedText text={report.returnReason} />
        </>
      ) : null}
      {writing ? (
        <>
          <SafetyRail />
          <FormTasks
            states={sectionStates(form, draft, reportContext)}
            href={(section) => `${base}/sections/${section.key}`}
          />
          <TaskList
            tasks={[
              {
                id: 'values',
                title: t('grants.report.values.title'),
                href: `${base}/values`,
                state:
                  values.length === 0
                    ? 'not_started'
                    : values.length < targets.length
                      ? 'in_progress'
                      : 'done',
              },
              {
                id: 'lines',
                title: t('grants.report.lines.title'),
                href: `${base}/lines`,
                state: queried > 0 ? 'problem' : lines.length > 0 ? 'done' : 'not_started',
              },
            ]}
          />
          <StillOpen
            folded
            open={[
              ...openOf(language, form, openAnswers(form, draft), base),
              ...(values.length < targets.length
                ? [
                    {
                      text: t('problem.values_missing', { count: targets.length - values.length }),
                      href: `${base}/values`,
                    },
                  ]
                : []),
              ...(queried > 0
                ? [{ text: t('problem.queries_open', { count: queried }), href: `${base}/lines` }]
                : []),
            ]}
          />
        </>
      ) : (
        <AnswersView form={form} answers={draft.answers} context={reportContext} />
      )}
      <Table
        caption={t('grants.report.values.title')}
        rows={targets}
        columns={[
          { head: t('grants.agreement.indicator'), cell: ({ key }) => t(`grants.indicator.${key}`) },
          {
            head: t('grants.agreement.target'),
            numeric: true,
            cell: ({ target }) => language.number(target),
          },
          {
            head: t('grants.report.value'),
            numeric: true,
            cell: ({ key }) => {
              const found = values.find((one) => one.key === key);
              return found ? language.number(found.value) : '–';
            },
          },
          {
            head: t('grants.check.note'),
            cell: ({ key }) => values.find((one) => one.key === key)?.note ?? '',
          },
        ]}
      />
      <LineTable context={context} report={report} lines={lines} />
      <SpendingTable language={language} currency={report.currency} spending={props.spending} />
      <ButtonRow>
        {writing ? (
          <ButtonLink look="secondary" href={`${base}/lines`}>
            {t('grants.line.add.action')}
          </ButtonLink>
        ) : null}
        {verbs.submit && may(actor, reportPermissions.submit, report) ? (
          <ButtonForm action={`${base}/submit`} token={token}>
            {t('grants.report.submit.action')}
          </ButtonForm>
        ) : null}
        {deciding ? (
          <>
            <ButtonForm action={`${base}/approve`} token={token}>
              {t('grants.report.approve.action')}
            </ButtonForm>
            <ButtonLink look="secondary" href={`${base}/return`}>
              {t('grants.report.return.action')}
            </ButtonLink>
          </>
        ) : null}
      </ButtonRow>
      {writing && !may(actor, reportPermissions.submit, report) ? (
        <InsetText>{t('grants.application.certifier_submits')}</InsetText>
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}
