import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Complaint } from '../queries.ts';
import { ComplaintTag } from './complaint-tag.tsx';

/** A complaint as both sides read it: its day, what was decided and what it reopens, what comes next. */
export function ComplaintPage({
  context,
  complaint,
  standing,
  history,
  letterHref,
}: {
  context: Context;
  complaint: Complaint;
  standing: Standing;
  history: readonly HistoryEntry[];
  letterHref: string;
}) {
  const { language, token } = context;
  const { t } = language;
  return (
    <>
      <Heading caption={`${complaint.applicationNumber} · ${complaint.applicationTitle}`}>
        {t('grants.complaint.title')}
      </Heading>
      <p class="govuk-body">
        <ComplaintTag state={complaint.state} />
      </p>
      <InsetText>
        {t(`grants.complaint.next.${complaint.state}`, { day: language.day(complaint.answerBy) })}
      </InsetText>
      <SummaryList
        rows={[
          { key: t('common.organisation'), value: <bdi>{complaint.organisationName}</bdi> },
          {
            key: t('grants.complaint.about'),
            value: (
              <a class="govuk-link" href={letterHref}>
                {t(`grants.complaint.about.${complaint.about}`)}
              </a>
            ),
          },
          {
            key: t('grants.complaint.made_at'),
            value: <DateTime at={complaint.madeAt} zone={complaint.deadlineZone} />,
          },
          { key: t('grants.complaint.answer_by'), value: language.day(complaint.answerBy) },
        ]}
      />
      <Heading level={2}>{t('grants.complaint.text')}</Heading>
      <TypedText text={complaint.complaint} />
      {complaint.decidedAt ? (
        <>
          <Heading level={2}>{t('grants.complaint.answer')}</Heading>
          <p class="govuk-body">
            <DateTime at={complaint.decidedAt} zone={complaint.deadlineZone} />
          </p>
          {complaint.reopens ? (
            <SummaryList
              rows={[
                {
                  key: t('grants.complaint.reopens'),
                  value: t(`grants.complaint.reopens.${complaint.reopens}`),
                },
              ]}
            />
          ) : null}
          <TypedText text={complaint.reasons ?? ''} />
        </>
      ) : null}
      <StepRow standing={standing} token={token} />
      <History entries={history} zone={complaint.deadlineZone} />
    </>
  );
}
