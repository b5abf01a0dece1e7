import type { Instant } from '../../../platform/dates.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import { Responses } from '../../responses/pages/responses.tsx';
import type { Response } from '../../responses/queries.ts';
import type { Request } from '../queries.ts';
import { daysOfLink, linkOpenUntil } from '../rules.ts';
import { OwnRequests } from './requests.tsx';

/** A request as a body without account opens it from its link: who asks, what, by when, what it replied, and the way to reply. */
export function LinkPage({
  request,
  responses,
  reply,
  now,
}: {
  request: Request;
  responses: readonly Response[];
  reply: string;
  now: Instant;
}) {
  const { t, day } = useLanguage();
  return (
    <>
      <Heading caption={request.addressee}>
        <bdi>{request.title}</bdi>
      </Heading>
      <OwnRequests requests={[request]} now={now} />
      <Heading level={2}>{t('advocacy.recommendation.ask')}</Heading>
      <TypedText text={request.ask} />
      <Responses responses={responses} />
      <p class="govuk-body">{t('advocacy.request.link_until', { day: day(linkOpenUntil(request)) })}</p>
      <InsetText>{t('advocacy.request.link_public')}</InsetText>
      <ButtonLink href={reply}>{t('advocacy.respond.action')}</ButtonLink>
      <p class="govuk-body">
        <a class="govuk-link" href={`/recommendations/${request.recommendationId}`}>
          {t('advocacy.recommendation.public_page')}
        </a>
      </p>
    </>
  );
}

/** After the last day of a link, and once the recommendation is no longer published: that it ended, and how the sender is reached. */
export function LinkEndedPage({ request: { sender, replyTo } }: { request: Request }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('advocacy.request.link_ended.title')}</Heading>
      <p class="govuk-body">{t('advocacy.request.link_ended.text', { days: daysOfLink })}</p>
      <p class="govuk-body">
        {t('advocacy.request.link_ended.contact', { sender })}{' '}
        <a class="govuk-link" href={`mailto:${replyTo}`}>
          {replyTo}
        </a>
      </p>
    </>
  );
}
