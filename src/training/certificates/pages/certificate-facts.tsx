import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { daysText } from '../certificate-texts.ts';
import type { PublishedCertificate } from '../queries.ts';
import type { VerifiedBadge } from '../verify-certificate.ts';

/** What anyone is told of a certificate: whether it holds, what it is about, when, and who gave it. Not who holds it. */
export function CertificateFacts({
  certificate,
  holder = 'not_asked',
}: {
  certificate: PublishedCertificate;
  holder?: VerifiedBadge['holder'];
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <p class="govuk-body">
        <Tag tone={certificate.revoked ? 'bad' : 'good'}>
          {t(certificate.revoked ? 'training.certificate.revoked' : 'training.certificate.valid')}
        </Tag>
      </p>
      {certificate.revoked ? <WarningText>{t('training.certificate.revoked.text')}</WarningText> : null}
      {holder === 'not_asked' ? null : <InsetText>{t(`training.certificate.holder.${holder}`)}</InsetText>}
      <SummaryList
        rows={[
          { key: t('training.title'), value: <bdi>{certificate.title}</bdi> },
          { key: t('training.certificate.days'), value: daysText(language, certificate) },
          { key: t('training.host'), value: <bdi>{certificate.hostName}</bdi> },
          { key: t('training.certificate.issued_by'), value: <bdi>{certificate.leadName}</bdi> },
          {
            key: t('training.certificate.issued_on'),
            value: <Day date={dayIn(zone, certificate.issuedAt)} />,
          },
          { key: t('training.certificate.number'), value: certificate.number },
        ]}
      />
    </>
  );
}
