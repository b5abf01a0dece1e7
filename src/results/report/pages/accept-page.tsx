import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { totalOfHeadings } from '../facts.ts';
import type { DonorReport } from '../queries.ts';
import type { SubmittedVersion } from '../queries-versions.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  report: DonorReport;
  /** The latest one; undefined where its content is no longer kept. */
  version: SubmittedVersion | undefined;
  /** Questions that have no answer. */
  open: number;
  back: string;
};

/** Asks once more: which version of which report is accepted, with its totals. */
export function AcceptPage({ context, state, report, version, open, back }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.report.accept')}
      caption={report.periodName}
    >
      <SummaryList
        rows={[
          {
            key: t('results.period.days'),
            value: (
              <>
                <Day date={report.startsOn} /> – <Day date={report.endsOn} />
              </>
            ),
          },
          ...(version ? rowsOf(context, version, back) : []),
        ]}
      />
      {open > 0 ? <p class="govuk-body">{t('results.finding.question_open', { count: open })}</p> : null}
      <WarningText>{t('results.report.accept.warning')}</WarningText>
      <SeenField state={state} now={String(report.versions)} />
      <ButtonRow>
        <Button>{t('results.report.accept')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}

/** The version and its totals, as it was submitted. */
function rowsOf(
  { language }: ActingContext,
  { number, submittedAt, content }: SubmittedVersion,
  path: string,
) {
  const { t } = language;
  const { budget, inPeriod, spent } = totalOfHeadings(content.facts.headings);
  const amount = (minor: number) => language.money(money(minor, content.facts.currency));
  return [
    {
      key: t('results.report.versions.number'),
      value: (
        <a class="govuk-link" href={`${path}/preview?version=${number}`}>
          {t('results.report.versions.read', { number })}
        </a>
      ),
    },
    {
      key: t('results.report.versions.submitted_at'),
      value: <DateTime at={submittedAt} zone={zone} />,
    },
    { key: t('results.report.budget'), value: amount(budget) },
    { key: t('results.report.spent_in_period'), value: amount(inPeriod) },
    { key: t('results.report.spent'), value: amount(spent) },
  ] satisfies SummaryRow[];
}
