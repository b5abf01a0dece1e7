import { localeName } from '../../../platform/language/locales.ts';
import { type Actor, may } from '../../../platform/permissions.ts';
import { zone } from '../../../platform/zone.ts';
import type { Notice } from '../../../privacy/index.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Session } from '../../accounts/sessions.ts';
import { seePeople } from '../../permissions.ts';
import type { Membership, Person } from '../../queries.ts';
import { RoleName } from '../../team/pages/role-name.tsx';

export const notices = [
  'details',
  'password',
  'second_factor_on',
  'second_factor_off',
  'session_ended',
  'switched',
  'accepted',
  'registered',
  'asked_to_join',
] as const;

/** What the person chose about themselves in another area, each row with the way to change it. */
export type Choices = { readonly title: string; readonly rows: readonly SummaryRow[] };

export type AccountPageProps = {
  readonly actor: Actor;
  readonly token: string;
  readonly notice: (typeof notices)[number] | undefined;
  readonly person: Person;
  readonly secondFactor: boolean;
  readonly recoveryCodesLeft: number;
  readonly passkeys: number;
  readonly memberships: readonly Membership[];
  readonly sessions: readonly Session[];
  readonly choices: Choices | undefined;
  readonly privacy: Notice;
};

/** Everything about one's own account, and what one can do with it. */
export function AccountPage(props: AccountPageProps) {
  const { t } = useLanguage();
  const { notice, person, secondFactor, choices } = props;
  return (
    <>
      {notice ? (
        <NotificationBanner success>
          <p class="govuk-notification-banner__heading">{t(`people.account.notice.${notice}`)}</p>
        </NotificationBanner>
      ) : null}
      <Heading>{t('people.account.title')}</Heading>
      <SummaryList
        rows={[
          { key: t('people.field.name'), value: person.name, change: '/account/details' },
          { key: t('people.field.email'), value: person.email },
          { key: t('people.field.language'), value: localeName(person.locale), change: '/account/details' },
          {
            key: t('people.field.reminders'),
            value: t(`people.reminders.${person.reminders}`),
            change: '/account/details',
          },
          { key: t('people.field.password'), value: '••••••••••••', change: '/account/password' },
          {
            key: t('people.account.second_factor'),
            value: t(secondFactor ? 'people.second_factor.on' : 'people.second_factor.off'),
            change: '/account/second-factor',
          },
          ...(secondFactor
            ? [
                {
                  key: t('people.passkeys.title'),
                  value: t('people.passkeys.count', { count: props.passkeys }),
                  change: '/account/passkeys',
                },
                {
                  key: t('people.second_factor.recovery_codes'),
                  value: t('people.second_factor.codes_left', { left: props.recoveryCodesLeft }),
                  change: '/account/second-factor/codes',
                },
              ]
            : []),
        ]}
      />
      <Memberships {...props} />
      {choices && choices.rows.length > 0 ? (
        <>
          <Heading level={2}>{choices.title}</Heading>
          <SummaryList rows={choices.rows} />
        </>
      ) : null}
      <Sessions {...props} />
      <Heading level={2}>{t('people.account.data')}</Heading>
      <PrivacyNotice {...props.privacy} />
      <p class="govuk-body">{t('people.account.export_text')}</p>
      <ButtonLink href="/account/export" look="secondary" download>
        {t('people.account.export')}
      </ButtonLink>
      <p class="govuk-body">
        <a class="govuk-link" href="/account/erase">
          {t('people.account.erase')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/account/requests">
          {t('people.account.requests')}
        </a>
      </p>
    </>
  );
}

function Memberships({ actor, token, memberships }: AccountPageProps) {
  const { t } = useLanguage();
  return (
    <>
      <Table
        caption={t('people.account.memberships')}
        rows={memberships}
        empty={t('people.account.no_memberships')}
        columns={[
          { head: t('people.field.organisation'), cell: ({ organisationName }) => organisationName },
          { head: t('people.field.role'), cell: (membership) => <RoleName {...membership} /> },
          {
            head: t('people.account.acting_for'),
            cell: ({ organisationId, organisationName }) =>
              organisationId === actor.organisationId ? (
                <Tag>{t('people.account.acting_now')}</Tag>
              ) : (
                <ButtonForm action={`/account/act-for/${organisationId}`} token={token} look="secondary">
                  {t('people.account.act_for')} <span class="govuk-visually-hidden">{organisationName}</span>
                </ButtonForm>
              ),
          },
        ]}
      />
      <p class="govuk-body">
        {may(actor, seePeople, { organisationId: actor.organisationId, kind: actor.organisationKind }) ? (
          <>
            <a class="govuk-link" href="/organisation/people">
              {t('people.account.people')}
            </a>
            {' · '}
          </>
        ) : null}
        <a class="govuk-link" href="/register/another">
          {t('people.account.register_another')}
        </a>
      </p>
    </>
  );
}

function Sessions({ token, sessions }: AccountPageProps) {
  const { t } = useLanguage();
  return (
    <>
      <Table
        caption={t('people.account.sessions')}
        rows={sessions}
        columns={[
          {
            head: t('people.account.device'),
            cell: ({ browser, system, here }) => (
              <>
                {[browser, system].filter(Boolean).join(', ') || t('people.account.unknown_device')}{' '}
                {here ? <Tag>{t('people.account.this_device')}</Tag> : null}
              </>
            ),
          },
          { head: t('people.field.since'), cell: ({ since }) => <DateTime at={since} zone={zone} /> },
          { head: t('people.account.last_used'), cell: ({ used }) => <DateTime at={used} zone={zone} /> },
          {
            head: t('people.account.end_session'),
            cell: ({ id, here, browser, system }) =>
              here ? (
                ''
              ) : (
                <ButtonForm action={`/account/sessions/${id}/end`} token={token} look="secondary">
                  {t('people.account.end_session')}{' '}
                  <span class="govuk-visually-hidden">{[browser, system].filter(Boolean).join(', ')}</span>
                </ButtonForm>
              ),
          },
        ]}
      />
      <ButtonForm action="/account/end-sessions" token={token} look="secondary">
        {t('people.account.end_sessions')}
      </ButtonForm>
    </>
  );
}
