import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Details, FirstRows } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TakeAway } from '../../../ui/take-away.tsx';
import { NeedsTable } from '../../asked-needs/pages/needs-table.tsx';
import type { AskedNeed } from '../../asked-needs/queries.ts';
import { OnWhatGround } from '../../attendance-list/pages/presence-parts.tsx';
import type { Basis } from '../../attendance-list/schema.ts';
import type { Gathering } from '../../queries.ts';
import { TravelTable } from '../../travel/pages/travel-table.tsx';
import type { AskedTravel } from '../../travel/queries.ts';
import type { Offered } from '../../travel/rules.ts';
import { daysBetweenReminders, type Unanswered } from '../invitation-rules.ts';
import type { Participant } from '../queries.ts';
import { numberInLine } from '../rules.ts';
import { People } from './people-table.tsx';

/** Who takes part in a gathering, who waits, who was invited and who gave up: for those who hold it. */
export function ParticipantsPage({
  gathering,
  basis,
  participants,
  unanswered,
  token,
  places,
  needs,
  travel,
  offered,
  invites,
  over,
  plans,
  added,
}: {
  gathering: Gathering;
  basis: Basis;
  participants: readonly Participant[];
  /** Who has not answered yet, while an invitation can be accepted. */
  unanswered: Unanswered<Participant> | undefined;
  token: string;
  places: number | null;
  needs: readonly AskedNeed[];
  travel: readonly AskedTravel[];
  offered: Offered;
  /** An invitation can be accepted now. */
  invites: boolean;
  /** Its last day has passed. */
  over: boolean;
  /** Whoever reads changes the number of places. */
  plans: boolean;
  /** Who was added a moment ago and waits. */
  added: Participant | undefined;
}) {
  const { t, number } = useLanguage();
  const here = `/staff/gatherings/${gathering.id}/participants`;
  const of = (...states: readonly Participant['state'][]) =>
    participants.filter(({ state }) => states.includes(state));
  const gone = of('cancelled', 'declined');
  const unconfirmed = of('unconfirmed');
  const inLine = added && numberInLine(participants, added.id);
  const offer = `/staff/gatherings/${gathering.id}/offer`;
  return (
    <>
      <Heading caption={gathering.title}>{t('training.participants')}</Heading>
      <p class="govuk-body">{t('training.participants.intro')}</p>
      <OnWhatGround basis={basis} />
      <Ways />
      {gathering.withdrawnAt ? null : (
        <ButtonRow>
          <ButtonLink href={`${here}/new`}>{t('training.participants.add')}</ButtonLink>
          {invites ? (
            <ButtonLink href={`${here}/invite`} look="secondary">
              {t('training.participants.invite')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      )}
      {invites || over || !plans ? null : (
        <p class="govuk-body">
          {t('training.participants.invite_closed')}{' '}
          <a class="govuk-link" href={offer}>
            {t('training.offer.action')}
          </a>
        </p>
      )}
      {added && inLine !== undefined ? (
        <InsetText>{t('training.participants.in_line', { name: added.name, number: inLine })}</InsetText>
      ) : null}
      {needs.length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href="#needs">
            {t('training.needs.asked')}: {number(needs.length)}
          </a>
        </p>
      ) : null}
      <Heading level={2}>
        {places === null
          ? t('training.participants.with_place', { people: number(of('registered').length) })
          : t('training.participants.with_place_of', {
              people: number(of('registered').length),
              places: number(places),
            })}
      </Heading>
      <FirstPeople people={of('registered')} token={token} state="registered" />
      <Heading level={2}>{t('training.participant.state.waiting')}</Heading>
      {of('waiting').length > 0 && plans && !over ? <HowToEndTheWait href={offer} /> : null}
      <People people={of('waiting')} token={token} caption={t('training.participant.state.waiting')} />
      <Heading level={2}>{t('training.participant.state.invited')}</Heading>
      {unanswered ? <Remind unanswered={unanswered} href={`${here}/remind`} /> : null}
      <FirstPeople people={of('invited')} token={token} state="invited" />
      {unconfirmed.length > 0 ? (
        <Details summary={t('training.participants.unconfirmed', { people: number(unconfirmed.length) })}>
          <p class="govuk-body">{t('training.participants.unconfirmed_hint')}</p>
          <People people={unconfirmed} caption={t('training.participant.state.unconfirmed')} />
        </Details>
      ) : null}
      {gone.length > 0 ? (
        <Details summary={t('training.participants.gone', { people: number(gone.length) })}>
          <People people={gone} caption={t('training.participant.state.cancelled')} />
        </Details>
      ) : null}
      <NeedsTable needs={needs} file={`/staff/gatherings/${gathering.id}/needs.csv`} />
      <TravelTable
        travel={travel}
        offered={offered}
        startsOn={gathering.startsOn}
        file={`/staff/gatherings/${gathering.id}/travel.csv`}
        book={over || !plans ? undefined : { href: `/staff/gatherings/${gathering.id}/travel/book`, token }}
      />
      <TakeAway href={`${here}.csv`}>{t('training.participants.download')}</TakeAway>
    </>
  );
}

/** So many people of a state are open; the others are behind one press. */
const shown = 8;

function FirstPeople({
  people,
  token,
  state,
}: {
  people: readonly Participant[];
  token: string;
  state: Participant['state'];
}) {
  const { t } = useLanguage();
  const caption = t(`training.participant.state.${state}`);
  return (
    <FirstRows
      rows={people}
      most={shown}
      of={caption}
      draw={(some) => <People people={some} token={token} caption={caption} />}
    />
  );
}

/** What staff can do for those who wait: more places, or the word that there is none. */
function HowToEndTheWait({ href }: { href: string }) {
  const { t } = useLanguage();
  return (
    <>
      <p class="govuk-body">
        {t('training.participants.waiting_text', { action: t('training.participants.cancel.waiting') })}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          {t('training.participants.more_places')}
        </a>
      </p>
    </>
  );
}

/** The two ways in which staff end a participation, told apart before one is taken. */
function Ways() {
  const { t } = useLanguage();
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        {t('training.participants.ways.cancel', { action: t('training.participants.cancel.registered') })}
      </li>
      <li>{t('training.participants.ways.delete', { action: t('training.take_out.action') })}</li>
    </ul>
  );
}

/** Reminding all who have not answered, or from which day on that can be done again. */
function Remind({
  unanswered: { due, lastReminded, from },
  href,
}: {
  unanswered: Unanswered<Participant>;
  href: string;
}) {
  const { t, day, instant } = useLanguage();
  if (due.length === 0 && from === null) return null;
  return (
    <>
      {lastReminded === null ? null : (
        <p class="govuk-body">{t('training.remind.last', { at: instant(lastReminded, zone) })}</p>
      )}
      {due.length > 0 ? (
        <ButtonLink href={href} look="secondary">
          {t('training.remind.offer', { people: due.length })}
        </ButtonLink>
      ) : (
        <p class="govuk-body">{t('training.remind.from', { days: daysBetweenReminders, day: day(from!) })}</p>
      )}
    </>
  );
}
