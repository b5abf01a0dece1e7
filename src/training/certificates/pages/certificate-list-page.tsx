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

/** The certificates of a gathering: how many have earned one, and those that were given. */
export function CertificateListPage({
  gathering,
  certificates,
  due,
  token,
}: {
  gathering: Gathering;
  certificates: readonly Certificate[];
  /** How many have earned one and have none; undefined: it is not over, or none is given. */
  due: number | undefined;
  token: string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={gathering.title}>{t('training.certificate.list.title')}</Heading>
      {due === undefined ? (
        <p class="govuk-body">{t('training.certificate.list.later')}</p>
      ) : (
        <>
          <p class="govuk-body">{t('training.certificate.list.due', { count: due })}</p>
          {due > 0 ? (
            <ButtonForm action={`/staff/gatherings/${gathering.id}/certificates/issue`} token={token}>
              {t('training.certificate.issue.action')}
            </ButtonForm>
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
            cell: ({ issuedAt }) => <Day date={issuedAt.slice(0, 10)} />,
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
      {certificates.length > 0 ? (
        <TakeAway href={`/staff/gatherings/${gathering.id}/certificates.csv`}>
          {t('common.download_csv')}
        </TakeAway>
      ) : null}
    </>
  );
}
