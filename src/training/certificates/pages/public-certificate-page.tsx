import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { PublishedCertificate } from '../queries.ts';
import type { VerifiedBadge } from '../verify-certificate.ts';
import { CertificateFacts } from './certificate-facts.tsx';

/** The public page of a certificate, and the answer to a wallet file that is genuine. */
export function PublicCertificatePage({
  certificate,
  holder,
}: {
  certificate: PublishedCertificate;
  holder?: VerifiedBadge['holder'];
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('training.certificate.title')}</Heading>
      <CertificateFacts certificate={certificate} {...(holder ? { holder } : {})} />
      <p class="govuk-body">{t('training.certificate.no_name')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/certificates">
          {t('training.certificate.verify.again')}
        </a>
      </p>
    </>
  );
}

/** The answer to a file that we did not sign as it stands. */
export function NotGenuinePage() {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('training.certificate.not_genuine')}</Heading>
      <p class="govuk-body">{t('training.certificate.not_genuine.text')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/certificates">
          {t('training.certificate.verify.again')}
        </a>
      </p>
    </>
  );
}
