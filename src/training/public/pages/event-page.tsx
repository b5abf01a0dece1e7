import type { Instant } from '../../../platform/dates.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { localeFacts } from '../../../platform/language/locales.ts';
import type { Written } from '../../../platform/language/written-for.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EventPlace } from '../../../ui/event-place.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { WrittenLine, WrittenText } from '../../../ui/written-text.tsx';
import { HandoutList } from '../../handouts/pages/handout-lists.tsx';
import type { SharedHandout } from '../../handouts/queries.ts';
import { MediaList } from '../../media/pages/media-list.tsx';
import type { PublishedMedia } from '../../media/queries.ts';
import { SessionTable, type ShownSpeaker } from '../../programme/pages/session-table.tsx';
import type { Spoken } from '../../programme/schema.ts';
import { Offer } from '../../travel/pages/own-travel.tsx';
import { isOffered, offeredAt } from '../../travel/rules.ts';
import type { PublishedEvent, PublishedOffer, PublishedSession } from '../queries.ts';
import { Days } from './days.tsx';

/** A gathering as everybody reads it: what, when and where, its sessions, and how to take part. */
export function EventPage({
  event,
  offer,
  introduction,
  bring,
  sessions,
  speakers,
  media,
  handouts,
  concluded,
  registrable,
  over,
}: {
  event: PublishedEvent;
  offer: PublishedOffer | undefined;
  introduction: Written;
  bring: Written;
  sessions: readonly PublishedSession[];
  speakers: readonly ShownSpeaker[];
  media: readonly PublishedMedia[];
  handouts: readonly SharedHandout[];
  /** Its conclusions can be read. */
  concluded: boolean;
  registrable: boolean;
  /** Its last day has passed. */
  over: boolean;
}) {
  const { t, locale } = useLanguage();
  const here = `/events/${event.id}`;
  const offered = offer && offeredAt(event, offer);
  return (
    <>
      <Heading caption={t(`training.kind.${event.kind}`)}>
        <WrittenLine written={{ text: event.title, in: event.language }} />
      </Heading>
      {introduction.text ? <WrittenText written={introduction} /> : null}
      <SummaryList
        rows={[
          { key: t('common.date'), value: <Days startsOn={event.startsOn} endsOn={event.endsOn} /> },
          { key: t('training.place'), value: <EventPlace place={event.place} /> },
          {
            key: t('common.jurisdiction'),
            value: event.jurisdiction
              ? jurisdictionName(event.jurisdiction, locale)
              : t('training.whole_region'),
          },
          { key: t('training.host'), value: event.hostName },
          ...languageRows(t('training.offer.languages'), offer?.languages ?? []),
          ...languageRows(t('training.offer.interpretation'), offer?.interpretation ?? []),
          ...(bring.text ? [{ key: t('training.offer.bring'), value: <WrittenText written={bring} /> }] : []),
          ...(offered && isOffered(offered) && !over
            ? [
                {
                  key: t('training.travel.title'),
                  value: (
                    <>
                      <Offer offered={offered} />
                      {t('training.travel.after_place')}
                    </>
                  ),
                },
              ]
            : []),
          ...(offer?.coFunder ? [{ key: t('training.offer.co_funder'), value: offer.coFunder }] : []),
        ]}
      />
      {over ? <TookPlace event={event} /> : null}
      {offer && !over ? <HowToTakePart offer={offer} registrable={registrable} here={here} /> : null}
      {sessions.length > 0 ? (
        <>
          <Heading level={2}>{t('training.sessions')}</Heading>
          <p class="govuk-hint">{t('training.sessions.clock')}</p>
          <SessionTable sessions={sessions} speakers={speakers} />
        </>
      ) : null}
      {concluded ? (
        <>
          <Heading level={2}>{t('training.conclusions')}</Heading>
          <p class="govuk-body">
            <a class="govuk-link" href={`${here}/conclusions`}>
              {t('training.conclusion.read')}
            </a>
          </p>
        </>
      ) : null}
      {handouts.length > 0 ? (
        <>
          <Heading level={2}>{t('training.handouts')}</Heading>
          <HandoutList handouts={handouts} href={({ id }) => `/handouts/${id}`} />
        </>
      ) : null}
      {media.length > 0 ? (
        <>
          <Heading level={2}>{t('training.media')}</Heading>
          <MediaList media={media} />
        </>
      ) : null}
      {over ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`${here}/calendar.ics`} download="">
            {t('training.calendar.one')}
          </a>
        </p>
      )}
    </>
  );
}

/** That there is nothing to register for any more, and when it was. */
function TookPlace({ event: { startsOn, endsOn } }: { event: PublishedEvent }) {
  const { t, day } = useLanguage();
  return (
    <InsetText>
      {startsOn === endsOn
        ? t('training.event.took_place', { day: day(startsOn) })
        : t('training.event.took_place_from', { from: day(startsOn), until: day(endsOn) })}
    </InsetText>
  );
}

function languageRows(key: string, languages: readonly Spoken[]) {
  return languages.length > 0
    ? [{ key, value: languages.map((one) => localeFacts(one).name).join(', ') }]
    : [];
}

function HowToTakePart({
  offer,
  registrable,
  here,
}: {
  offer: PublishedOffer;
  registrable: boolean;
  here: string;
}) {
  const { t } = useLanguage();
  if (!registrable)
    return offer.registration === 'invited' ? (
      <InsetText>{t('training.event.by_invitation')}</InsetText>
    ) : (
      <InsetText>{t('problem.registration_closed')}</InsetText>
    );
  return (
    <>
      <Heading level={2}>{t('training.event.take_part')}</Heading>
      <p class="govuk-body">{t(offer.fullUp ? 'training.event.full' : 'training.event.free')}</p>
      <p class="govuk-body">{t('training.register.no_account')}</p>
      {offer.registerUntil ? <Until at={offer.registerUntil} /> : null}
      <ButtonLink href={`${here}/register`}>{t('training.register.action')}</ButtonLink>
    </>
  );
}

function Until({ at }: { at: Instant }) {
  const { t, instant } = useLanguage();
  return <p class="govuk-body">{t('training.event.until', { at: instant(at, zone) })}</p>;
}
