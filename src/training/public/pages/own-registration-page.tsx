import type { Child } from 'hono/jsx';
import type { Written } from '../../../platform/language/written-for.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { WrittenLine, WrittenText } from '../../../ui/written-text.tsx';
import { HandoutList } from '../../handouts/pages/handout-lists.tsx';
import type { SharedHandout } from '../../handouts/queries.ts';
import { StateTag } from '../../participants/pages/state-tag.tsx';
import type { Participant } from '../../participants/queries.ts';
import { isWaiting, type ownSteps } from '../../participants/rules.ts';
import { SessionTable, type ShownSession, type ShownSpeaker } from '../../programme/pages/session-table.tsx';
import type { OwnEvent } from '../queries-own.ts';
import { Days } from './days.tsx';

/** How whoever cancelled registers again. */
export type WayBack = 'none' | 'press' | 'form';

/** One's own participation, opened by the link in the mail. */
export function OwnRegistrationPage({
  event,
  participant,
  sessions,
  speakers,
  handouts,
  bring,
  here,
  token,
  past,
  presence,
  steps,
  wayBack,
  needs,
}: {
  event: OwnEvent | undefined;
  participant: Participant;
  sessions: readonly ShownSession[];
  speakers: readonly ShownSpeaker[];
  handouts: readonly SharedHandout[];
  /** What they are asked to bring; its text '' for nothing, and before they have a place. */
  bring: Written;
  here: string;
  token: string;
  past: boolean;
  steps: ReturnType<typeof ownSteps>;
  /** The code to show at the door, and the certificate. */
  presence: Child;
  wayBack: WayBack;
  /** What they need. */
  needs: Child;
}) {
  const { t } = useLanguage();
  const { state } = participant;
  if (!event)
    return (
      <>
        <Heading>{t('training.own.title')}</Heading>
        <InsetText>{t('training.own.withdrawn')}</InsetText>
        <p class="govuk-body">
          <a class="govuk-link" href={`${here}/forget`}>
            {t('training.forget.action')}
          </a>
        </p>
      </>
    );
  return (
    <>
      <Heading caption={t('training.own.title')}>
        <WrittenLine written={{ text: event.title, in: event.language }} />
      </Heading>
      <WhereOneStands participant={participant} host={event.hostName} />
      <SummaryList
        rows={[
          { key: t('common.state'), value: <StateTag state={state} /> },
          ...(participant.name ? [{ key: t('training.participant.name'), value: participant.name }] : []),
          ...(steps.confirms && participant.heldUntil
            ? [
                {
                  key: t('training.own.reserved_until'),
                  value: <DateTime at={participant.heldUntil} zone={zone} />,
                },
              ]
            : []),
          ...(participant.consentedAt
            ? [
                {
                  key: t('training.participant.consented_at'),
                  value: <DateTime at={participant.consentedAt} zone={zone} />,
                },
              ]
            : []),
          { key: t('common.date'), value: <Days startsOn={event.startsOn} endsOn={event.endsOn} /> },
          { key: t('training.place'), value: <OwnPlace event={event} online={isOnline(sessions)} /> },
          { key: t('training.host'), value: event.hostName },
          ...(bring.text ? [{ key: t('training.offer.bring'), value: <WrittenText written={bring} /> }] : []),
        ]}
      />
      {past ? null : (
        <ButtonRow>
          {steps.confirms ? (
            <ButtonForm action={`${here}/confirm`} token={token}>
              {t('training.confirm.action')}
            </ButtonForm>
          ) : null}
          {steps.answers ? (
            <>
              <ButtonLink href={`${here}/accept`}>{t('training.accept.action')}</ButtonLink>
              <ButtonLink href={`${here}/decline`} look="secondary">
                {t('training.decline.action')}
              </ButtonLink>
            </>
          ) : null}
          {wayBack === 'form' ? (
            <ButtonLink href={`/events/${event.id}/register`}>{t('training.again.action')}</ButtonLink>
          ) : null}
          {wayBack === 'press' ? (
            <ButtonForm action={`${here}/again`} token={token}>
              {t('training.again.action')}
            </ButtonForm>
          ) : null}
          {steps.cancels ? (
            <ButtonLink href={`${here}/cancel`} look="secondary">
              {t(steps.waits ? 'training.cancel.waiting' : 'training.cancel.action')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      )}
      {needs}
      {presence}
      {handouts.length > 0 ? (
        <>
          <Heading level={2}>{t('training.handouts')}</Heading>
          <HandoutList handouts={handouts} href={({ id }) => `${here}/handouts/${id}`} />
        </>
      ) : null}
      {sessions.length > 0 ? (
        <>
          <Heading level={2}>{t('training.sessions')}</Heading>
          <p class="govuk-hint">{t('training.sessions.clock')}</p>
          <SessionTable sessions={sessions} speakers={speakers} />
        </>
      ) : null}
      {past ? null : <ToCalendar here={here} />}
      <p class="govuk-body">
        <a class="govuk-link" href={`${here}/forget`}>
          {t('training.forget.action')}
        </a>
      </p>
    </>
  );
}

/** Whether they have a place; whoever waits without an address learns that no email will come. */
function WhereOneStands({ participant, host }: { participant: Participant; host: string }) {
  const { t } = useLanguage();
  const said =
    isWaiting(participant) && participant.mail === null
      ? t('training.own.waiting_no_mail', { host })
      : t(`training.own.${participant.state}`);
  return <p class="govuk-body-l">{said}</p>;
}

function ToCalendar({ here }: { here: string }) {
  const { t } = useLanguage();
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`${here}/calendar.ics`} download="">
        {t('training.calendar.one')}
      </a>
    </p>
  );
}

/**
 * Somebody without a place yet is told it once they have one, where it is for participants alone. Such a place is told to no service of
 * others either: a link to a map would tell it.
 */
function OwnPlace({ event: { place, placeFor }, online }: { event: OwnEvent; online: boolean }) {
  const { t } = useLanguage();
  if (place === null) return <em>{t('training.own.place_later')}</em>;
  return (
    <>
      <bdi>{place}</bdi>
      {online || placeFor !== 'everybody' ? null : (
        <>
          <br />
          <a class="govuk-link" href={mapOf(place)} rel="noopener noreferrer">
            {t('training.own.map')}
          </a>
        </>
      )}
    </>
  );
}

/** A search of the open map for a place: it learns the name of the place from whoever follows the link, and nothing else. */
const mapOf = (place: string) => `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;

/** Whether all of it is on the net: then there is no way to find. */
const isOnline = (sessions: readonly ShownSession[]) =>
  sessions.length > 0 && sessions.every(({ online }) => online);
