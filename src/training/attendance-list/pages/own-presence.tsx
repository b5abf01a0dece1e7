import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import type { Basis } from '../schema.ts';
import { OnWhatGround } from './presence-parts.tsx';

/** On one's own page: the code to show at the door, and the certificate when it is there. */
export function OwnPresence({
  here,
  address,
  code,
  basis,
  certificateId,
}: {
  /** The address of the page, with its secret. */
  here: string;
  /** What the code leads to; undefined when nobody is to be noted any more. */
  address: string | undefined;
  /** The same to be typed. */
  code: string;
  basis: Basis;
  certificateId: string | undefined;
}) {
  const { t } = useLanguage();
  return (
    <>
      {certificateId ? (
        <>
          <Heading level={2}>{t('training.certificate.own.title')}</Heading>
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={`${here}/certificate.pdf`} download="">
                {t('training.certificate.own.pdf')}
              </a>
            </li>
            <li>
              <a class="govuk-link" href={`${here}/certificate.json`} download="">
                {t('training.certificate.own.wallet')}
              </a>
            </li>
            <li>
              <a class="govuk-link" href={`/certificates/${certificateId}`}>
                {t('training.certificate.own.public')}
              </a>
            </li>
          </ul>
        </>
      ) : null}
      {address ? (
        <>
          <Heading level={2}>{t('training.presence.own.title')}</Heading>
          <p class="govuk-body">{t('training.presence.own.text')}</p>
          <QrCode text={address} title={t('training.presence.own.title')} />
          <p class="govuk-body">
            {t('training.presence.own.code')}{' '}
            <code class="m-code" dir="ltr">
              {code}
            </code>
          </p>
        </>
      ) : null}
      <OnWhatGround basis={basis} />
    </>
  );
}
