import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { dayIn } from '../../../platform/dates.ts';
import { problemText } from '../../../platform/http/problem-text.ts';
import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { type ClosingNotes, closingNotes } from '../closing-notes.ts';
import type { ShownReport } from '../kept-report.ts';
import type { Committee } from '../queries.ts';
import { isBeforeOpening, quorumOf } from '../rules.ts';
import { committeeWorkflow } from '../workflow.ts';
import { CommitteeTag } from './committee-tag.tsx';
import { MemberTable } from './member-table.tsx';

/** One meeting of the evaluation committee: what comes next, who is on it, and the way to its report. `convenes`: this person can convene another. */
export function CommitteePage({
  context,
  committee,
  report,
  convenes,
  history,
}: {
  context: Context;
  committee: Committee;
  report: ShownReport;
  convenes: boolean;
  history: readonly HistoryEntry[];
}) {
  const { language, actor, token, now } = context;
  const { t, locale } = language;
  const today = dayIn(zone, now);
  const standing = standingOf(committeeWorkflow, actor, committee, today);
  const notes = closingNotes(actor, committee, today);
  return (
    <>
      <Heading caption={`${committee.callNumber} · ${inLanguage(committee.callTitle, locale)}`}>
        {t('grants.committee.title')}
      </Heading>
      <p class="govuk-body">
        <CommitteeTag state={committee.state} />
      </p>
      <Notes context={context} notes={notes} />
      <StepRow standing={standing} token={token}>
        {report.text ? (
          <ButtonLink look="secondary" href={`/committees/${committee.id}/report`}>
            {t(report.text)}
          </ButtonLink>
        ) : null}
        {convenes ? (
          <ButtonLink href={`/staff/calls/${committee.callId}/committee/new`}>
            {t('grants.committee.convene_again')}
          </ButtonLink>
        ) : null}
      </StepRow>
      {isBeforeOpening(committee) ? <InsetText>{t('problem.committee_not_opened')}</InsetText> : null}
      {report.isGone ? <p class="govuk-body">{t('grants.committee.report.gone')}</p> : null}
      <SummaryList rows={[...cancelledRows(context, committee), ...factRows(context, committee)]} />
      <MemberTable committee={committee} />
      <History entries={history} zone={zone} />
    </>
  );
}

/** That too few voting members are left, and what closing waits for. */
function Notes({ context: { language }, notes }: { context: Context; notes: ClosingNotes }) {
  const { tooFew, before, conflictAfter } = notes;
  const { t } = language;
  return (
    <>
      {tooFew ? (
        <InsetText>
          {problemText(language, tooFew.problem)}{' '}
          {tooFew.href ? (
            <a class="govuk-link" href={tooFew.href}>
              {t('grants.committee.edit.action')}
            </a>
          ) : null}
        </InsetText>
      ) : null}
      {conflictAfter ? <p class="govuk-hint">{t('grants.committee.conflict_after')}</p> : null}
      {before.map((problem) => (
        <p class="govuk-hint">{`${t('grants.committee.close.title')}: ${problemText(language, problem)}`}</p>
      ))}
    </>
  );
}

function cancelledRows({ language: { t } }: Context, { cancelledReason, endedByDecision }: Committee) {
  const why = endedByDecision ? t('grants.committee.ended_by_decision') : cancelledReason;
  return why ? [{ key: t('grants.committee.cancelled_reason'), value: <TypedText text={why} /> }] : [];
}

function factRows({ language: { t, day } }: Context, committee: Committee) {
  const { minutes, signBy, sha256, signedAt, deadlineZone, terms } = committee;
  return [
    { key: t('grants.committee.meeting_on'), value: <Day date={committee.meetingOn} /> },
    ...(committee.dayReason
      ? [{ key: t('grants.committee.day_reason'), value: <TypedText text={committee.dayReason} /> }]
      : []),
    { key: t('grants.committee.place'), value: <TypedText text={committee.place} /> },
    { key: t('grants.committee.agenda'), value: <TypedText text={committee.agenda} /> },
    {
      key: t('grants.committee.quorum'),
      value: t(`grants.committee.quorum.${minutes === '' ? 'hint' : 'value'}`, {
        ...quorumOf(committee),
        percent: terms.quorumPercent,
      }),
    },
    ...(signBy ? [{ key: t('grants.committee.sign_by'), value: day(signBy) }] : []),
    ...(signedAt
      ? [{ key: t('grants.committee.signed_at'), value: <DateTime at={signedAt} zone={deadlineZone} /> }]
      : []),
    ...(committee.unsignedReason
      ? [
          {
            key: t('grants.committee.unsigned_reason'),
            value: <TypedText text={committee.unsignedReason} />,
          },
        ]
      : []),
    ...(sha256 ? [{ key: t('grants.committee.hash'), value: <code class="m-hash">{sha256}</code> }] : []),
  ];
}
