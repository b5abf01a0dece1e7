import { problemText } from '../../../platform/http/problem-text.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Problem } from '../../../platform/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Call } from '../../calls/queries.ts';
import { CommitteeTag } from '../../committee/pages/committee-tag.tsx';
import type { Committee } from '../../committee/queries.ts';
import type { CommitteeState } from '../../committee/workflow.ts';
import type { RankingRow } from '../queries.ts';
import { reasonText } from '../reason-text.ts';

/** Deciding on the latest ranking, with the report of the committee and the minutes. `missing`: why it cannot be made yet; `warning`: what the committee said otherwise. */
export function DecidePage({
  context,
  call,
  state,
  seen,
  committee,
  missing,
  warning,
  open,
  departed,
}: {
  context: ActingContext;
  call: Call;
  state: FormState;
  /** What the decision confirms: `seenOfDecision`. */
  seen: string;
  committee: Committee | undefined;
  missing: Problem | undefined;
  warning: Problem | undefined;
  /** The status of the meeting that is open. */
  open: CommitteeState | undefined;
  /** The applications where the report departs from the ranking, with what is decided on them. */
  departed: readonly RankingRow[];
}) {
  const { language } = context;
  const { t } = language;
  const report = committee ? (
    <p class="govuk-body">
      <a class="govuk-link" href={`/committees/${committee.id}`}>
        {t('grants.committee.report')}
      </a>{' '}
      <CommitteeTag state={committee.state} />
    </p>
  ) : null;
  if (missing)
    return (
      <>
        <Heading caption={call.number}>{t('grants.decision.make.title')}</Heading>
        {report}
        <p class="govuk-body">{problemText(language, missing)}</p>
        <p class="govuk-body">
          {missing.code === 'award_not_screened' ? (
            <a class="govuk-link" href="/staff/screenings">
              {t('grants.screening.all.title')}
            </a>
          ) : (
            <a class="govuk-link" href={`/staff/calls/${call.id}/committee`}>
              {t('grants.committee.title')}
            </a>
          )}
        </p>
      </>
    );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.decision.make.title')}
      caption={call.number}
      intro={report}
    >
      <SeenField state={state} now={seen} />
      <WarningText>{t('grants.decision.make.text')}</WarningText>
      {open ? <p class="govuk-body">{t(`grants.committee.decide.${open}`)}</p> : null}
      {departed.length > 0 ? (
        <>
          <Heading level={2}>{t('grants.committee.departures.title')}</Heading>
          <SummaryList
            rows={departed.map((row) => ({
              key: `${row.number} · ${row.title}`,
              value: `${t(`grants.outcome.short.${row.outcome}`)}. ${reasonText(language, row)}`,
            }))}
          />
        </>
      ) : null}
      {warning ? <InsetText>{problemText(language, warning)}</InsetText> : null}
      <SafetyRail />
      <TextArea
        name="minutes"
        label={t('grants.decision.minutes')}
        hint={t('grants.decision.minutes_hint')}
        rows={8}
      />
      <Button>{t('grants.decision.make.action')}</Button>
    </FormPage>
  );
}
