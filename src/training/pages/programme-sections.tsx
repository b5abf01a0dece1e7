import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { localeFacts } from '../../platform/language/locales.ts';
import { zone } from '../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { DateTime } from '../../ui/time.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import { placeGroupText } from '../programme/pages/place-group-text.ts';
import { SessionTable, type ShownSpeaker } from '../programme/pages/session-table.tsx';
import type { Session, StoredOffer } from '../programme/queries.ts';
import { amountText } from '../travel/pages/said-travel.tsx';

/** What a gathering offers and when: its registration, its places and its sessions. */
export function ProgrammeSections({
  gatheringId,
  offer,
  taken,
  certifies,
  begun,
  sessions,
  speakers,
  playable,
  isPublic,
  budgetLine,
  may,
}: {
  gatheringId: string;
  offer: StoredOffer | undefined;
  /** How many have a place. */
  taken: number;
  /** Whoever came often enough gets a certificate. */
  certifies: boolean;
  /** Its first day has come. */
  begun: boolean;
  sessions: readonly Session[];
  speakers: readonly ShownSpeaker[];
  /** Sessions with a simulated investigation. */
  playable: readonly { readonly id: string; readonly title: string; readonly room: string }[];
  /** Everybody reads it. */
  isPublic: boolean;
  budgetLine: string | undefined;
  may: { readonly plan: boolean; readonly seeParticipants: boolean; readonly certify: boolean };
}) {
  const language = useLanguage();
  const { t, number } = language;
  const here = `/staff/gatherings/${gatheringId}`;
  const names = (languages: StoredOffer['languages']) =>
    languages.map((one) => localeFacts(one).name).join(', ');
  return (
    <>
      <Heading level={2}>{t('training.offer.title')}</Heading>
      <Actions here={here} opensNext={!offer && !begun} certifies={certifies} may={may} />
      {offer ? (
        <SummaryList
          rows={[
            {
              key: t('training.offer.registration'),
              value: t(`training.registration.${offer.registration}`),
            },
            {
              key: t('training.offer.places'),
              value: offer.places === null ? t('training.offer.any') : number(offer.places),
            },
            ...(offer.groups.length === 0
              ? []
              : [{ key: t('training.offer.groups'), value: <PlaceGroups groups={offer.groups} /> }]),
            { key: t('training.offer.taken'), value: number(taken) },
            ...(offer.registerUntil
              ? [
                  {
                    key: t('training.offer.register_until'),
                    value: <DateTime at={offer.registerUntil} zone={zone} />,
                  },
                ]
              : []),
            { key: t('training.offer.languages'), value: names(offer.languages) },
            { key: t('training.offer.interpretation'), value: names(offer.interpretation) },
            { key: t('training.offer.bring'), value: offer.bring ? <TypedText text={offer.bring} /> : '' },
            {
              key: t('training.offer.invite_note'),
              value: offer.inviteNote ? <TypedText text={offer.inviteNote} /> : '',
            },
            {
              key: t('training.offer.nights'),
              value: offer.nights.length > 0 ? number(offer.nights.length) : '',
            },
            {
              key: t('training.offer.travel_up_to'),
              value: offer.travelUpToMinor === null ? '' : amountText(language, offer.travelUpToMinor),
            },
            { key: t('training.offer.budget_line'), value: budgetLine },
            { key: t('training.offer.co_funder'), value: offer.coFunder },
            ...(isPublic
              ? [
                  {
                    key: t('training.offer.public_page'),
                    value: (
                      <a class="govuk-link" href={`/events/${gatheringId}`}>
                        {t('training.offer.public_page_link')}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      ) : (
        <p class="govuk-body">{t('training.offer.none')}</p>
      )}
      <Heading level={2}>{t('training.sessions')}</Heading>
      {may.plan ? (
        <ButtonRow>
          <ButtonLink href={`${here}/sessions/pattern`} look="secondary">
            {t('training.pattern.title')}
          </ButtonLink>
          <ButtonLink href={`${here}/sessions/new`} look="secondary">
            {t('training.session.add')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <SessionTable
        sessions={sessions}
        speakers={speakers}
        {...(may.plan ? { href: ({ id }: { id: string }) => `/staff/sessions/${id}/edit` } : {})}
      />
      {may.seeParticipants && playable.length > 0 ? (
        <>
          <Heading level={3}>{t('training.exercise.title')}</Heading>
          <ul class="govuk-list">
            {playable.map(({ id, title, room }) => (
              <li>
                <a class="govuk-link" href={`/staff/sessions/${id}/exercise`}>
                  <bdi>{title}</bdi>
                  {room ? (
                    <>
                      {' · '}
                      <bdi>{room}</bdi>
                    </>
                  ) : null}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** For whom places are set aside, one a line. */
function PlaceGroups({ groups }: { groups: StoredOffer['groups'] }) {
  const { t, locale, number } = useLanguage();
  return groups.map(({ kind, jurisdiction, places }) => (
    <div>
      {[kind ? placeGroupText(t, kind) : '', jurisdiction ? jurisdictionName(jurisdiction, locale) : '']
        .filter(Boolean)
        .join(', ')}
      {': '}
      {number(places)}
    </div>
  ));
}

/** Where one goes from here; `opensNext`: one that is to come was never opened, so that comes next. */
function Actions({
  here,
  opensNext,
  certifies,
  may,
}: {
  here: string;
  opensNext: boolean;
  certifies: boolean;
  may: { readonly plan: boolean; readonly seeParticipants: boolean; readonly certify: boolean };
}) {
  const { t } = useLanguage();
  return (
    <ButtonRow>
      {may.seeParticipants ? (
        <>
          <ButtonLink href={`${here}/participants`} look={opensNext ? 'secondary' : 'main'}>
            {t('training.participants')}
          </ButtonLink>
          <ButtonLink href={`${here}/test`} look="secondary">
            {t('training.test.title')}
          </ButtonLink>
          <ButtonLink href={`${here}/evaluation`} look="secondary">
            {t('training.evaluation.title')}
          </ButtonLink>
          <ButtonLink href={`${here}/attendance-list/codes`} look="secondary">
            {t('training.presence.codes.action')}
          </ButtonLink>
        </>
      ) : null}
      {certifies && may.certify ? (
        <ButtonLink href={`${here}/certificates`} look="secondary">
          {t('training.certificate.list.title')}
        </ButtonLink>
      ) : null}
      {may.plan ? (
        <ButtonLink href={`${here}/offer`} look={opensNext ? 'main' : 'secondary'}>
          {t('training.offer.action')}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}
