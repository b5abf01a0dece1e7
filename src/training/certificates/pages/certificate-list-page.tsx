import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import { PersonName } from '../../attendance-list/pages/presence-parts.tsx';
import type { Gathering } from '../../queries.ts';
import type { Certificate } from '../queries.ts';
import type { whoIsDue } from '../rules.ts';

/** The certificates of a gathering: how many have earned one, and those that were given. */
export function CertificateListPage({
  gathering,
  certificates,
  due,
  seenOf,
  token,
}: {
  gathering: Gathering;
  certificates: readonly Certificate[];
  /** Who has earned one and has none; undefined: it is not over, or none is given. */
  due: ReturnType<typeof whoIsDue> | undefined;
  /** What a press sends along of who is due one. */
  seenOf: (to: 'without' | 'revoked') => string;
  token: string;
}) {
  const { t } = useLanguage();
  const at = `/staff/gatherings/${gathering.id}/certificates`;
  return (
    <>
      <Heading caption={gathering.title}>{t('training.certificate.list.title')}</Heading>
      {due === undefined ? (
        <p class="govuk-body">{t('training.certificate.list.later')}</p>
      ) : (
        <>
          {due.without.size > 0 || due.revoked.size === 0 ? (
            <p class="govuk-body">{t('training.certificate.list.due', { count: due.without.size })}</p>
          ) : null}
          {due.without.size > 0 ? (
            <ButtonForm action={`${at}/issue`} token={token} values={{ seen: seenOf('without') }}>
              {t('training.certificate.issue.action')}
            </ButtonForm>
          ) : null}
          {due.revoked.size > 0 ? (
            <>
              <p class="govuk-body">{t('training.certificate.list.revoked', { count: due.revoked.size })}</p>
              <ButtonForm
                action={`${at}/issue-again`}
                token={token}
                look="secondary"
                values={{ seen: seenOf('revoked') }}
              >
                {t('training.certificate.issue.again')}
              </ButtonForm>
            </>
          ) : null}
        </>
      )}
      <Table
        caption={t('training.certificate.list.given')}
        rows={certificates}
        empty={t('training.certificate.list.empty')}
        columns={[
          { head: t('training.presence.person'), cell: ({ holderName }) => <PersonName name={holderName} /> },
          {
            head: t('training.certificate.number'),
            cell: ({ number }) => number,
            href: ({ id }) => `/certificates/${id}`,
          },
          {
            head: t('training.certificate.issued_on'),
            cell: ({ issuedAt }) => <Day date={dayIn(zone, issuedAt)} />,
          },
          {
            head: t('training.certificate.state'),
            cell: ({ id, revokedAt }) =>
              revokedAt ? (
                <Tag tone="bad">{t('training.certificate.revoked')}</Tag>
              ) : (
                <>
                  <Tag tone="good">{t('training.certificate.valid')}</Tag>{' '}
                  <a class="govuk-link" href={`/staff/certificates/${id}/revoke`}>
                    {t('training.certificate.revoke.action')}
                  </a>
                </>
              ),
          },
        ]}
      />
      <ButtonRow>
        {certificates.some(({ revokedAt, holderName }) => !revokedAt && holderName !== '') ? (
          <TakeAway href={`${at}.pdf`}>{t('training.certificate.list.print')}</TakeAway>
        ) : null}
        {certificates.length > 0 ? <TakeAway href={`${at}.csv`}>{t('common.download_csv')}</TakeAway> : null}
      </ButtonRow>
    </>
  );
}
