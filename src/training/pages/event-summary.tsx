import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { localeName } from '../../platform/language/locales.ts';
import { EventPlace } from '../../ui/event-place.tsx';
import { Heading } from '../../ui/heading.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import { WrittenLine, WrittenText } from '../../ui/written-text.tsx';
import { SessionTable } from '../programme/pages/session-table.tsx';
import type { Session, StoredOffer } from '../programme/queries.ts';
import { Days } from '../public/pages/days.tsx';
import type { Gathering } from '../queries.ts';
import type { Speaker } from '../speakers/queries.ts';
import type { EventText } from '../texts/queries.ts';

/** What of an event everybody will read. */
export type PublicParts = {
  readonly texts: readonly EventText[];
  readonly offer: StoredOffer | undefined;
  readonly sessions: readonly Session[];
  readonly speakers: readonly Speaker[];
};

/** All that everybody reads once the event is published; for who agrees to it, also where it is. */
export function EventSummary({
  gathering,
  offer,
  sessions,
  speakers,
  texts,
  tellsPlace = false,
}: PublicParts & { readonly gathering: Gathering; readonly tellsPlace?: boolean }) {
  const { t, locale } = useLanguage();
  const hidden = gathering.placeFor === 'participants';
  const place = hidden && !tellsPlace ? null : gathering.place;
  return (
    <>
      <SummaryList
        rows={[
          { key: t('training.title'), value: <bdi>{gathering.title}</bdi> },
          ...texts.map(({ language, title, introduction }) => ({
            key: localeName(language),
            value: (
              <>
                <WrittenLine written={{ text: title, in: language }} />
                {introduction ? <WrittenText written={{ text: introduction, in: language }} /> : null}
              </>
            ),
          })),
          { key: t('training.kind'), value: t(`training.kind.${gathering.kind}`) },
          {
            key: t('common.date'),
            value: <Days startsOn={gathering.startsOn} endsOn={gathering.endsOn} />,
          },
          {
            key: t('common.jurisdiction'),
            value: gathering.jurisdiction
              ? jurisdictionName(gathering.jurisdiction, locale)
              : t('training.whole_region'),
          },
          { key: t('training.place'), value: <EventPlace place={place} /> },
          ...(tellsPlace
            ? [{ key: t('training.place_for'), value: t(`training.place_for.${gathering.placeFor}`) }]
            : []),
          { key: t('training.host'), value: gathering.hostName },
          ...(offer?.introduction
            ? [{ key: t('training.offer.introduction'), value: <TypedText text={offer.introduction} /> }]
            : []),
          ...(offer
            ? [
                {
                  key: t('training.offer.registration'),
                  value: t(`training.registration.${offer.registration}`),
                },
              ]
            : []),
        ]}
      />
      {sessions.length > 0 ? (
        <>
          <Heading level={2}>{t('training.sessions')}</Heading>
          <SessionTable
            sessions={hidden ? sessions.map((one) => ({ ...one, room: '' })) : sessions}
            speakers={speakers}
          />
        </>
      ) : null}
      {hidden ? <InsetText>{t('training.publish.hidden_place')}</InsetText> : null}
    </>
  );
}

/** What was looked at: where it changed meanwhile, the page shows it as it is now, and the next press is about that. */
export function Version({
  state,
  gathering,
}: {
  state: { readonly conflict?: unknown; readonly typed: Readonly<Record<string, unknown>> };
  gathering: Pick<Gathering, 'version'>;
}) {
  const version = state.conflict ? gathering.version : (state.typed.version ?? gathering.version);
  return <input type="hidden" name="version" value={String(version)} />;
}
