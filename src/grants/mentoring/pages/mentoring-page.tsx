import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { FirstRows } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Day } from '../../../ui/time.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Mentoring, Message } from '../queries.ts';
import { mentoringWorkflow } from '../workflow.ts';
import { MentoringTag } from './mentoring-tag.tsx';

/** So many messages are open; those before them are folded. */
const messagesOpen = 20;

/** The mentor of a sub-grant for both sides: how to reach them, what was written, and what was learned. */
export function MentoringPage({
  context: { language, actor, token, now },
  mentoring,
  messages,
  history,
}: {
  context: Context;
  mentoring: Mentoring;
  messages: readonly Message[];
  history: readonly HistoryEntry[];
}) {
  const { t } = language;
  const { mentorName, mentorEmail, mentorActive, partnerName, answerBy, endedOn, lesson, addition } =
    mentoring;
  return (
    <>
      <Heading caption={`${mentoring.agreementNumber} · ${mentoring.organisationName}`}>
        {t('grants.mentoring.title')}
      </Heading>
      <p class="govuk-body">
        <MentoringTag mentoring={mentoring} />
      </p>
      {mentorActive || endedOn ? null : (
        <WarningText>
          {t('grants.mentoring.left.text', { name: mentorName, partner: partnerName })}
        </WarningText>
      )}
      <InsetText>
        <p class="govuk-body">{t('grants.mentoring.who_reads', { partner: partnerName })}</p>
      </InsetText>
      <SummaryList
        rows={[
          { key: t('grants.mentoring.mentor'), value: <bdi>{mentorName}</bdi> },
          ...(mentorActive
            ? [
                {
                  key: t('grants.mentoring.email'),
                  value: (
                    <a class="govuk-link" href={`mailto:${mentorEmail}`}>
                      {mentorEmail}
                    </a>
                  ),
                },
              ]
            : []),
          {
            key: t('grants.mentoring.languages'),
            value: mentoring.languages.map(localeName).join(', '),
          },
          { key: t('grants.mentoring.helps_with'), value: <bdi>{mentoring.helpsWith}</bdi> },
          { key: t('grants.mentoring.since'), value: <Day date={mentoring.since} /> },
          ...(endedOn ? [{ key: t('grants.mentoring.ended_on'), value: <Day date={endedOn} /> }] : []),
          ...(answerBy && mentorActive
            ? [{ key: t('grants.mentoring.answer_by'), value: <Day date={answerBy} /> }]
            : []),
        ]}
      />
      <StepRow standing={standingOf(mentoringWorkflow, actor, mentoring, dayIn(zone, now))} token={token} />
      {lesson || addition ? (
        <>
          <Heading level={2}>{t('grants.mentoring.learned')}</Heading>
          <SummaryList
            rows={[
              ...(lesson
                ? [{ key: t('grants.mentoring.learned.mentor'), value: <TypedText text={lesson} /> }]
                : []),
              ...(addition
                ? [{ key: t('grants.mentoring.learned.sub_grantee'), value: <TypedText text={addition} /> }]
                : []),
            ]}
          />
        </>
      ) : null}
      <Heading level={2}>{t('grants.mentoring.messages')}</Heading>
      {messages.length === 0 ? <p class="govuk-body">{t('grants.mentoring.messages.none')}</p> : null}
      <FirstRows
        rows={messages}
        most={messagesOpen}
        of={t('grants.mentoring.messages')}
        draw={(rows) => (
          <Timeline
            events={rows.map(({ side, message, writer, writtenAt }) => ({
              at: writtenAt,
              zone,
              text: t(`grants.mentoring.from.${side}`),
              ...(writer ? { who: writer } : {}),
              detail: <TypedText text={message} />,
            }))}
          />
        )}
      />
      <History entries={history} zone={zone} />
    </>
  );
}
