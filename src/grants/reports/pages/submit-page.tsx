import { AnswersView, type Draft, type FormDefinition, StillOpen } from '../../../forms/index.ts';
import { dayIn } from '../../../platform/dates.ts';
import { problemText } from '../../../platform/http/problem-text.ts';
import type { ActingContext, Context, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Confirmation } from '../../../ui/confirmation.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { BesideLine } from '../../bills/beside-lines.ts';
import { BillList } from '../../bills/pages/bill-list.tsx';
import { SentFiles } from '../../report-copies/pages/sent-versions.tsx';
import type { SentVersion } from '../../report-copies/queries.ts';
import type { AskedIndicator, ReportedValue } from '../parts.ts';
import type { Line, Report } from '../queries.ts';
import { receiptNumber } from '../receipt-number.ts';
import { reviewedBy, totalsOf } from '../rules.ts';
import type { Spending } from '../spending.ts';
import { stillMissing } from '../still-missing.ts';
import { gapsOf, reportContext } from '../submit-report.ts';
import { reportWorkflow } from '../workflow.ts';
import { ChangedSince } from './changed-since.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { SpendingTable } from './spending-table.tsx';

type Reported = {
  form: FormDefinition;
  draft: Draft;
  values: readonly ReportedValue[];
  targets: readonly AskedIndicator[];
  lines: readonly Line[];
  spending: readonly Spending[];
  /** Of all that is submitted. */
  sha256: string;
  /** The hash of each part of it. */
  parts: string;
  beside: (lineId: string) => BesideLine;
};

/** What will be submitted, heading by heading, and what is missing: the button comes when nothing is. */
export function SubmitPage({
  context,
  state,
  report,
  since,
  ...reported
}: Reported & {
  context: ActingContext;
  state: FormState;
  report: Report;
  /** What others changed since the page was opened. */
  since: Omit<Parameters<typeof ChangedSince>[0], 'button'> | undefined;
}) {
  const { language, actor, now } = context;
  const { t } = language;
  const { form, draft, values, targets, lines, spending, sha256, parts, beside } = reported;
  const gaps = gapsOf(form, draft, reported);
  const standing = standingOf(reportWorkflow, actor, { ...report, gaps, lines }, dayIn(zone, now));
  const offer = standing.offers.find(({ name }) => name === 'submit');
  const missing = stillMissing(language, report, reported);
  const unused = spending.filter(({ budgetMinor, hereMinor }) => budgetMinor > 0 && hereMinor === 0);
  const unbilled = lines.filter(({ id }) => beside(id).bills.length === 0);
  const action = t('grants.report.submit.action');
  const written = (minor: number) => language.money(money(minor, report.currency));
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.report.check.title')}
      caption={report.agreementNumber}
    >
      {since && since.changes.length > 0 ? <ChangedSince {...since} button={action} /> : null}
      {offer?.missing && missing.length === 0 ? (
        <InsetText>{problemText(language, offer.missing.problem)}</InsetText>
      ) : null}
      <StillOpen open={missing} />
      <SummaryList
        rows={[
          {
            key: t('grants.report.check.period'),
            value: t('grants.report.check.period.value', {
              number: report.number,
              from: language.day(report.startsOn),
              to: language.day(report.endsOn),
            }),
          },
          { key: t('grants.report.check.lines'), value: language.number(lines.length) },
          { key: t('grants.report.check.unbilled'), value: language.number(unbilled.length) },
          { key: t('grants.report.check.total'), value: written(totalsOf(lines).counted) },
          ...(unused.length > 0
            ? [
                {
                  key: t('grants.report.check.unused'),
                  value: unused.map(({ heading }) => t(`forms.heading.${heading}`)).join(', '),
                },
              ]
            : []),
        ]}
      />
      <SpendingTable
        language={language}
        currency={report.currency}
        spending={spending}
        changed={report.changedBudget}
      />
      <Table
        caption={t('grants.report.lines.title')}
        rows={lines}
        empty={t('grants.report.lines.empty')}
        columns={[
          {
            head: t('common.description'),
            names: true,
            cell: ({ id, description }) => (
              <>
                <span dir="auto">{description}</span>
                <br />
                <BillList beside={beside(id)} />
              </>
            ),
          },
          { head: t('common.amount'), numeric: true, cell: ({ amountMinor }) => written(amountMinor) },
        ]}
      />
      <IndicatorTable values={values} targets={targets} />
      <AnswersView
        form={form}
        answers={draft.answers}
        context={reportContext}
        changeHref={(section) => `/reports/${report.id}/sections/${section.key}`}
      />
      {offer && !offer.missing ? (
        <>
          <WarningText>{t('grants.report.check.text')}</WarningText>
          <SeenField state={state} now={sha256} />
          <input
            type="hidden"
            name="shown"
            value={
              state.conflict || typeof state.typed.shown !== 'string' ? `${now} ${parts}` : state.typed.shown
            }
          />
          <Button>{action}</Button>
        </>
      ) : null}
    </FormPage>
  );
}

/** That a report was received: its number, the instant, what is received, and until when the reply comes. */
export function ReceiptPage({
  context,
  report,
  submission,
}: {
  context: Context;
  report: Report;
  submission: SentVersion;
}) {
  const { language } = context;
  const { t } = language;
  const number = receiptNumber(report, submission.submission);
  const day = language.day(reviewedBy(submission.submittedAt));
  return (
    <Confirmation
      title={t('grants.report.receipt.title')}
      numberLabel={t('grants.report.receipt.number')}
      number={number}
      next={['reviewed', 'queries', 'outcome'].map((step) =>
        t(`grants.report.receipt.next.${step}`, { day }),
      )}
    >
      <SummaryList
        rows={[
          {
            key: t('grants.receipt.received'),
            value: <DateTime at={submission.submittedAt} zone={zone} seconds />,
          },
          {
            key: t('grants.receipt.content'),
            value: <code class="m-hash">{submission.sha256}</code>,
          },
        ]}
      />
      {submission.kept ? <SentFiles report={report} version={submission} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`/reports/${report.id}`}>
          {t('grants.report.receipt.open')}
        </a>
      </p>
    </Confirmation>
  );
}
