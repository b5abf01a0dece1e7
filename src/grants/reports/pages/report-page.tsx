import {
  AnswersView,
  type Draft,
  type FormDefinition,
  FormTasks,
  StillOpen,
  sectionStates,
} from '../../../forms/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { isOffered, standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { StepButtons, StepNotes } from '../../../ui/step-buttons.tsx';
import { TaskList } from '../../../ui/task-list.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { BesideLine } from '../../bills/beside-lines.ts';
import type { Corrections } from '../../corrections/corrections-for.ts';
import { NoCorrections } from '../../corrections/pages/no-corrections.tsx';
import { SentVersions } from '../../report-copies/pages/sent-versions.tsx';
import type { SentVersion } from '../../report-copies/queries.ts';
import type { AskedIndicator, ReportedValue } from '../parts.ts';
import type { Line, Report } from '../queries.ts';
import { dueOfReport, isEarly, submittableFrom } from '../rules.ts';
import type { Spending } from '../spending.ts';
import { stillMissing } from '../still-missing.ts';
import { gapsOf, reportContext } from '../submit-report.ts';
import { reportWorkflow } from '../workflow.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { LineTable } from './line-table.tsx';
import { ReportTag } from './report-tag.tsx';
import { SpendingTable } from './spending-table.tsx';

type Props = {
  context: Context;
  report: Report;
  form: FormDefinition;
  draft: Draft;
  /** Of what it says now: what is approved. */
  sha256: string;
  values: readonly ReportedValue[];
  targets: readonly AskedIndicator[];
  lines: readonly Line[];
  beside: (lineId: string) => BesideLine;
  corrections: Corrections;
  spending: readonly Spending[];
  sent: readonly SentVersion[];
  history: readonly HistoryEntry[];
};

/** One report, for both sides: the sub-grantee's task list while it is open, what was reported, and the review line by line. */
export function ReportPage(props: Props) {
  const { context, report, form, draft, sha256, values, targets, lines, history } = props;
  const { language, actor, token, now } = context;
  const { t } = language;
  const base = `/reports/${report.id}`;
  const gaps = gapsOf(form, draft, { values, targets, lines });
  const standing = standingOf(reportWorkflow, actor, { ...report, gaps, lines }, dayIn(zone, now));
  const writing = isOffered(standing, 'save');
  const missing = stillMissing(language, report, props);
  const from = submittableFrom(report);
  const early = isEarly(report, dayIn(zone, now));
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
        <ReportTag state={report.state} />{' '}
        {t('grants.report.due', { day: language.day(dueOfReport(report)) })}
      </p>
      {report.returnReason ? (
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
                state: values.length === 0 ? 'not_started' : gaps.values > 0 ? 'in_progress' : 'done',
              },
              {
                id: 'lines',
                title: t('grants.report.lines.title'),
                href: `${base}/lines`,
                state: gaps.queries > 0 ? 'problem' : lines.length > 0 ? 'done' : 'not_started',
              },
            ]}
          />
          <StillOpen folded open={missing} />
        </>
      ) : (
        <AnswersView form={form} answers={draft.answers} context={reportContext} />
      )}
      <IndicatorTable values={values} targets={targets} />
      <div id="lines">
        <LineTable {...{ context, report, lines }} beside={props.beside} corrections={props.corrections} />
        <NoCorrections corrections={props.corrections} agreementId={report.agreementId} />
      </div>
      <SpendingTable
        language={language}
        currency={report.currency}
        spending={props.spending}
        changed={report.changedBudget}
      />
      <SentVersions report={report} versions={props.sent} />
      <ButtonRow>
        <StepButtons
          standing={standing}
          token={token}
          seen={{ approve: sha256, approve_first: sha256, approve_second: sha256 }}
        />
        {report.submission > 0 ? (
          <ButtonLink look="secondary" href={`${base}/receipt`}>
            {t('grants.report.receipt.action')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <StepNotes standing={standing} />
      {writing && early && !isOffered(standing, 'submit') ? (
        <InsetText>{t('problem.report_period_not_over', { day: language.day(from) })}</InsetText>
      ) : null}
      {writing && !early && !isOffered(standing, 'submit') ? (
        <InsetText>{t('grants.application.certifier_submits')}</InsetText>
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}
