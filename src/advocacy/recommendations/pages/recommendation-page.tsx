import type { LadderStep } from '../../../action/index.ts';
import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Instant, PlainDate } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Day } from '../../../ui/time.tsx';
import { EngagementTable } from '../../engagements/pages/engagement-table.tsx';
import type { Engagement } from '../../engagements/queries.ts';
import { MeasureTable } from '../../measures/pages/measure-table.tsx';
import type { Measure } from '../../measures/queries.ts';
import { RequestTable } from '../../requests/pages/requests.tsx';
import type { Request } from '../../requests/queries.ts';
import { Responses } from '../../responses/pages/responses.tsx';
import type { RegisteredResponse } from '../../responses/queries.ts';
import { LinkedStandards } from '../../standards/linked-standards.tsx';
import type { LinkedStandard } from '../../standards/queries.ts';
import type { Recommendation } from '../queries.ts';
import type { Evidence } from '../queries-evidence.ts';
import { RecommendationFacts } from './recommendation-facts.tsx';
import { Spread } from './spread.tsx';
import { StatusFigures } from './status-figure.tsx';

/** One recommendation as staff follow it. */
export function RecommendationPage({
  recommendation,
  ladder,
  evidence,
  requests,
  takesLetter,
  responses,
  letters,
  replyFiles,
  measures,
  standards,
  engagements,
  history,
  officer,
  token,
  today,
  now,
}: {
  recommendation: Recommendation;
  ladder: readonly LadderStep[];
  evidence: readonly Evidence[];
  /** To whom it was sent. */
  requests: readonly Request[];
  /** Whether the reader may take the letter of this request. */
  takesLetter(request: Request): boolean;
  responses: readonly RegisteredResponse[];
  /** The files of the letters with which it was replied. */
  letters: PapersBeside;
  /** The files that institutions sent with their replies. */
  replyFiles: PapersBeside;
  measures: readonly Measure[];
  standards: readonly LinkedStandard[];
  /** Meetings and letters that were for it. */
  engagements: readonly Engagement[];
  history: readonly HistoryEntry[];
  /** Whether the reader writes here, too. */
  officer: boolean;
  token: string;
  today: PlainDate;
  now: Instant;
}) {
  const { t, day } = useLanguage();
  const { id, state, addressees, reviewOn, origin } = recommendation;
  const nameOf = ({ addresseeId, givenOn }: RegisteredResponse) =>
    `${addressees.find((one) => one.id === addresseeId)?.name} · ${day(givenOn)}`;
  const here = `/staff/recommendations/${id}`;
  const published = state === 'published';
  return (
    <>
      <Heading caption={t(`advocacy.recommendation.state.${state}`)}>
        <bdi>{recommendation.title}</bdi>
      </Heading>
      <ButtonRow>
        {officer ? (
          <>
            <ButtonLink href={`${here}/evidence`}>{t('advocacy.evidence.action')}</ButtonLink>
            {published ? (
              <>
                <ButtonLink href={`${here}/send`}>{t('advocacy.request.title')}</ButtonLink>
                <ButtonLink look="secondary" href={`${here}/letter`}>
                  {t('advocacy.letter.action')}
                </ButtonLink>
              </>
            ) : null}
            <ButtonLink look="secondary" href={`${here}/measure`}>
              {t('advocacy.measure.action')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${here}/standards`}>
              {t('advocacy.standards.action')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`/staff/positions/${id}`}>
              {t('advocacy.position.list.title')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${here}/review`}>
              {t('advocacy.review.action')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${here}/edit`}>
              {t('advocacy.recommendation.edit.action')}
            </ButtonLink>
          </>
        ) : null}
        {published ? (
          <ButtonLink look="secondary" href={`/recommendations/${id}`}>
            {t('advocacy.recommendation.public_page')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      {state === 'draft' ? (
        <InsetText>
          <p class="govuk-body">{t('advocacy.recommendation.publish.text')}</p>
          {officer ? (
            <ButtonForm
              action={`${here}/publish`}
              token={token}
              values={{ seen: String(recommendation.version) }}
            >
              {t('advocacy.recommendation.publish.action')}
            </ButtonForm>
          ) : null}
        </InsetText>
      ) : null}
      <RecommendationFacts
        recommendation={recommendation}
        ladder={ladder}
        addresseeHref={({ organisationId }) =>
          organisationId ? `/staff/organisations/${organisationId}` : undefined
        }
        more={[
          ...(origin
            ? [
                {
                  key: t('advocacy.recommendation.origin'),
                  value: (
                    <a class="govuk-link" href={`/staff/gatherings/${origin.gatheringId}/conclusions`}>
                      <bdi>{origin.gathering}</bdi>
                      {', '}
                      {t('advocacy.conclusion.clause', { number: origin.number })}
                    </a>
                  ),
                },
              ]
            : []),
          {
            key: t('advocacy.recommendation.review_on'),
            value: reviewOn ? <Day date={reviewOn} /> : t('ui.not_given'),
          },
        ]}
      />
      <Spread addressees={addressees} ladder={ladder} />
      <LinkedStandards standards={standards} />
      {published ? (
        <>
          <div id="requests" />
          <RequestTable requests={requests} now={now} takes={takesLetter} />
        </>
      ) : null}
      <Responses
        responses={responses}
        addressees={addressees}
        {...(letters.may.keep ? { addingTo: (one: string) => `/staff/responses/${one}/papers/new` } : {})}
      />
      {letters.papers.length > 0 ? (
        <PaperTable
          heading={t('advocacy.letter.files')}
          beside={letters}
          besides={new Map(responses.map((one) => [one.id, one.letterReference || nameOf(one)]))}
          token={token}
        />
      ) : null}
      {replyFiles.papers.length > 0 ? (
        <PaperTable
          heading={t('advocacy.reply.files')}
          beside={replyFiles}
          besides={new Map(responses.map((one) => [one.id, nameOf(one)]))}
          token={token}
        />
      ) : null}
      <StatusFigures addressees={addressees} ladder={ladder} evidence={evidence} today={today} />
      <MeasureTable
        measures={measures}
        {...(officer ? { href: (one: Measure) => `/staff/measures/${one.id}/edit` } : {})}
      />
      <Heading level={2}>{t('advocacy.engagement.list.title')}</Heading>
      <EngagementTable rows={engagements} caption={t('advocacy.engagement.list.title')} />
      <History entries={history} zone={zone} />
    </>
  );
}
