import type { LadderStep } from '../../../action/index.ts';
import { type HandedOver, placeName } from '../../../matrix/index.ts';
import type { Instant, PlainDate } from '../../../platform/dates.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { RecommendationFacts } from '../../recommendations/pages/recommendation-facts.tsx';
import { Spread } from '../../recommendations/pages/spread.tsx';
import type { Asked, Recommendation } from '../../recommendations/queries.ts';
import type { Reply } from '../../replies/queries.ts';
import { openOf } from '../../replies/rules.ts';
import { OwnRequests } from '../../requests/pages/requests.tsx';
import type { Request } from '../../requests/queries.ts';
import type { Asked as AskedOf, OwnResponse } from '../queries.ts';
import { Responses } from './responses.tsx';

/** What is asked of the reader's own institution, and what was found about its jurisdiction for it to reply to. */
export function AskedListPage({
  asked,
  findings,
  today,
}: {
  asked: readonly AskedOf[];
  findings: readonly HandedOver[];
  today: PlainDate;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('advocacy.asked.title')}</Heading>
      <p class="govuk-body">{t('advocacy.asked.text')}</p>
      <Table
        caption={t('advocacy.asked.title')}
        hideCaption
        rows={asked}
        empty={t('advocacy.asked.none')}
        columns={[
          {
            head: t('advocacy.recommendation.name'),
            href: ({ id }) => `/asked/${id}`,
            cell: ({ title }) => title,
          },
          {
            head: t('advocacy.recommendation.published_on'),
            cell: ({ publishedOn }) => <Day date={publishedOn} />,
          },
          {
            head: t('advocacy.request.reply_by'),
            cell: ({ replyBy }) => (replyBy ? <Day date={replyBy} /> : t('advocacy.asked.no_day')),
          },
          {
            head: t('advocacy.response.title'),
            cell: ({ answered, reply }) => {
              const standing = reply ?? (answered ? 'answered' : 'waits');
              return (
                <Tag tone={standing === 'answered' ? 'good' : 'waiting'}>
                  {t(`advocacy.asked.${standing}`)}
                </Tag>
              );
            },
          },
        ]}
      />
      {findings.length > 0 ? (
        <>
          <Heading level={2}>{t('advocacy.asked.findings')}</Heading>
          <p class="govuk-body">{t('advocacy.asked.findings_text')}</p>
          <Table
            caption={t('advocacy.asked.findings')}
            hideCaption
            rows={findings}
            columns={[
              {
                head: t('advocacy.asked.cycle'),
                href: ({ id }) => `/matrix-replies/${id}`,
                cell: ({ cycleTitle }) => cycleTitle,
              },
              { head: t('common.jurisdiction'), cell: ({ code }) => placeName(code, language) },
              {
                head: t('advocacy.asked.reply_until'),
                cell: ({ replyUntil }) =>
                  replyUntil ? <Day date={replyUntil} /> : t('advocacy.asked.no_day'),
              },
              {
                head: t('advocacy.response.title'),
                cell: (one) => <Standing one={one} today={today} />,
              },
            ]}
          />
        </>
      ) : null}
    </>
  );
}

/** Whether an institution replied to what was found, still may, or may not any more. */
function Standing({ one: { replies, state, replyUntil }, today }: { one: HandedOver; today: PlainDate }) {
  const { t } = useLanguage();
  if (replies > 0) return <Tag tone="good">{t('advocacy.asked.answered')}</Tag>;
  if (state === 'published') return <Tag tone="plain">{t('advocacy.asked.over')}</Tag>;
  return replyUntil !== null && replyUntil < today ? (
    <Tag tone="plain">{t('advocacy.asked.day_past')}</Tag>
  ) : (
    <Tag tone="waiting">{t('advocacy.asked.waits')}</Tag>
  );
}

/** One of them, with what was answered, and the way to answer. */
export function AskedPage({
  recommendation,
  ladder,
  requests,
  responses,
  replies,
  own,
  now,
}: {
  recommendation: Recommendation;
  ladder: readonly LadderStep[];
  /** What was sent to the reader's own institution. */
  requests: readonly Request[];
  responses: readonly OwnResponse[];
  /** The replies that the reader's institution wrote here. */
  replies: readonly Reply[];
  /** The reader's own institution. */
  own: Asked | undefined;
  now: Instant;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={t('advocacy.asked.title')}>
        <bdi>{recommendation.title}</bdi>
      </Heading>
      <OwnRequests requests={requests} now={now} />
      <RecommendationFacts recommendation={recommendation} ladder={ladder} addresseeHref={undefined} />
      <Spread addressees={recommendation.addressees} ladder={ladder} />
      <Responses responses={responses} addressees={recommendation.addressees} />
      {own && recommendation.addressees.length > 1 ? (
        <p class="govuk-body">{t('advocacy.respond.own', { name: own.name })}</p>
      ) : null}
      <OwnReplies replies={replies} />
      <NextReply recommendationId={recommendation.id} open={openOf(replies)} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/recommendations/${recommendation.id}`}>
          {t('advocacy.recommendation.public_page')}
        </a>
      </p>
    </>
  );
}

/** The way to a reply; where one is under way, where it is, and what can be done with it until the next can begin. */
function NextReply({ recommendationId, open }: { recommendationId: string; open: Reply | undefined }) {
  const { t } = useLanguage();
  return open ? (
    <>
      <InsetText>{t(`advocacy.asked.${open.state}.text`)}</InsetText>
      <ButtonLink href={`/replies/${open.id}`}>{t('advocacy.asked.open_reply')}</ButtonLink>
    </>
  ) : (
    <>
      <InsetText>{t('advocacy.reply.draft.text')}</InsetText>
      <ButtonLink href={`/asked/${recommendationId}/respond`}>{t('advocacy.respond.action')}</ButtonLink>
    </>
  );
}

/** The replies that the institution wrote here, with the way to each. */
function OwnReplies({ replies }: { replies: readonly Reply[] }) {
  const { t } = useLanguage();
  if (replies.length === 0) return null;
  return (
    <Table
      caption={t('advocacy.reply.list')}
      rows={replies}
      columns={[
        {
          head: t('advocacy.response.title'),
          href: ({ id }) => `/replies/${id}`,
          cell: ({ stance }) => t(`advocacy.stance.${stance}`),
        },
        { head: t('advocacy.reply.writer'), cell: ({ writer }) => <bdi>{writer}</bdi> },
        { head: t('common.state'), cell: ({ state }) => t(`advocacy.reply.state.${state}`) },
      ]}
    />
  );
}
