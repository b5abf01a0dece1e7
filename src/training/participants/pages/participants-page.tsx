import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { NeedsTable } from '../../asked-needs/pages/needs-table.tsx';
import type { AskedNeed } from '../../asked-needs/queries.ts';
import { OnWhatGround } from '../../attendance-list/pages/presence-parts.tsx';
import type { Basis } from '../../attendance-list/schema.ts';
import type { Gathering } from '../../queries.ts';
import { canBeReplaced, daysBetweenReminders, type Unanswered, wasInvited } from '../invitation-rules.ts';
import type { Participant } from '../queries.ts';
import { canBeInvitedAgain, isUntied, numberInLine } from '../rules.ts';
import { InvitationDays } from './invitation-days.tsx';
import { StateTag } from './state-tag.tsx';

/** Who takes part in a gathering, who waits, who was invited and who gave up: for those who hold it. */
export function ParticipantsPage({
  gathering,
  basis,
  participants,
  unanswered,
  token,
  places,
  needs,
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
      <People people={of('registered')} token={token} caption={t('training.participant.state.registered')} />
      <Heading level={2}>{t('training.participant.state.waiting')}</Heading>
      {of('waiting').length > 0 && plans && !over ? <HowToEndTheWait href={offer} /> : null}
      <People people={of('waiting')} token={token} caption={t('training.participant.state.waiting')} />
      <Heading level={2}>{t('training.participant.state.invited')}</Heading>
      {unanswered ? <Remind unanswered={unanswered} href={`${here}/remind`} /> : null}
      <People people={of('invited')} token={token} caption={t('training.participant.state.invited')} />
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
      <TakeAway href={`${here}.csv`}>{t('common.download_csv')}</TakeAway>
    </>
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

/** By which way somebody is reached: without an address by phone or on paper, reminders too. */
function Reached({ one: { id, mail, emptiedAt } }: { one: Participant }) {
  const { t } = useLanguage();
  if (emptiedAt) return null;
  return (
    <>
      {mail === null ? (
        <a class="govuk-link" href={`/staff/participants/${id}/link`}>
          {t('training.participant.no_mail')}
        </a>
      ) : (
        <span dir="ltr">{mail}</span>
      )}
    </>
  );
}

/** Who it is; and how they are counted, where that is not by an address of their own. */
function Who({ one: { name, mail, keyBasis, emptiedAt } }: { one: Participant }) {
  const { t } = useLanguage();
  if (emptiedAt) return t('training.participant.forgotten');
  return (
    <>
      <bdi>{name || mail}</bdi>
      {keyBasis === 'mail' ? null : (
        <div class="m-quiet">
          {keyBasis === 'alone'
            ? t('training.participants.counted_alone')
            : `${t('training.participant.counted')} ${t(`training.participant.counted.${keyBasis}`)}`}
        </div>
      )}
    </>
  );
}

/** What they wrote of their organisation, and which one of the registry it is. */
function Organisation({ one }: { one: Participant }) {
  const { t } = useLanguage();
  const { id, organisationName, organisationKind, institutionKind, registryName, emptiedAt } = one;
  const open = isUntied(one);
  return (
    <>
      <bdi>{organisationName}</bdi>
      {organisationName ? ', ' : ''}
      {t(`training.body_kind.${institutionKind ?? organisationKind}`)}
      {registryName ? (
        <div class="m-quiet">
          {t('training.tie.to')} <bdi>{registryName}</bdi>
        </div>
      ) : null}
      {registryName === null && one.organisationSettledAt && !emptiedAt ? (
        <div class="m-quiet">{t('training.tie.none')}</div>
      ) : null}
      {emptiedAt || one.state === 'invited' ? null : (
        <div>
          {open ? (
            <>
              <Tag tone="waiting">{t('training.tie.open')}</Tag>{' '}
            </>
          ) : null}
          <a class="govuk-link" href={`/staff/participants/${id}/organisation`}>
            {t(open ? 'training.tie.action' : 'common.change')}
          </a>
        </div>
      )}
    </>
  );
}

function TakeOut({ of }: { of: string }) {
  const { t } = useLanguage();
  return (
    <a class="govuk-link" href={`/staff/participants/${of}/take-out`}>
      {t('training.take_out.action')}
    </a>
  );
}

function People({
  people,
  caption,
  token,
}: {
  people: readonly Participant[];
  caption: string;
  token?: string;
}) {
  const { t, locale, number } = useLanguage();
  const columns: Column<Participant>[] = [
    ...(people.length > 0 && people.every(({ state }) => state === 'waiting')
      ? [
          {
            head: t('training.participants.number'),
            cell: (one: Participant) => number(people.indexOf(one) + 1),
          },
        ]
      : []),
    {
      head: t('training.participant.name'),
      names: true,
      cell: (one) => <Who one={one} />,
    },
    {
      head: t('common.organisation'),
      cell: (one) => <Organisation one={one} />,
    },
    {
      head: t('common.jurisdiction'),
      cell: ({ jurisdiction }) =>
        jurisdiction ? jurisdictionName(jurisdiction, locale) : t('training.participant.elsewhere'),
    },
    // Whoever was only invited has given no name: the address names them.
    ...(people.every(({ state, name }) => state === 'invited' && !name)
      ? []
      : [{ head: t('training.participant.mail'), cell: (one: Participant) => <Reached one={one} /> }]),
    ...(people.some(wasInvited)
      ? [{ head: t('training.invitation'), cell: (one: Participant) => <InvitationDays one={one} /> }]
      : []),
    token === undefined
      ? { head: t('common.state'), cell: ({ state }) => <StateTag state={state} /> }
      : {
          head: t('training.participants.act'),
          cell: ({ id, emptiedAt, ...one }) =>
            emptiedAt ? null : (
              <>
                {canBeInvitedAgain(one) ? (
                  <ButtonForm
                    action={`/staff/participants/${id}/invite-again`}
                    token={token}
                    look="secondary"
                  >
                    {t('training.participants.invite_again')}
                  </ButtonForm>
                ) : null}
                {canBeReplaced(one) ? (
                  <div>
                    <a class="govuk-link" href={`/staff/participants/${id}/replace`}>
                      {t('training.replace.action')}
                    </a>
                  </div>
                ) : null}
                <Details summary={t(`training.participants.cancel.${one.state}`)}>
                  <p class="govuk-body">{t(`training.participants.cancel_what.${one.state}`)}</p>
                  <ButtonForm action={`/staff/participants/${id}/cancel`} token={token} look="warning">
                    {t(`training.participants.cancel_now.${one.state}`)}
                  </ButtonForm>
                </Details>
                <div>
                  <TakeOut of={id} />
                </div>
              </>
            ),
        },
  ];
  return (
    <Table
      caption={caption}
      hideCaption
      rows={people}
      empty={t('training.participants.none')}
      columns={columns}
    />
  );
}
