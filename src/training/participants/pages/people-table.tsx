import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { canBeReplaced, wasInvited } from '../invitation-rules.ts';
import type { Participant } from '../queries.ts';
import { canBeInvitedAgain, isNameless, isUntied, isWaiting } from '../rules.ts';
import { InvitationDays } from './invitation-days.tsx';
import { StateTag } from './state-tag.tsx';

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
          {t(`training.participants.counted_${keyBasis === 'alone' ? 'alone' : 'shared'}`)}
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
              <Tag tone="waiting">
                {t(organisationName ? 'training.tie.open' : 'training.tie.unnamed')}
              </Tag>{' '}
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

/** A table of participants; with `token`, of what can be done with each. */
export function People({
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
    ...(people.length > 0 && people.every(isWaiting)
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
    ...(people.every(isNameless)
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
