import { dayIn } from '../../platform/dates.ts';
import { type Document, keyValues, note, paragraph } from '../../platform/documents/document.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import type { Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { daysText } from './certificate-texts.ts';
import { addressOf, type CertificateFacts } from './open-badge.ts';
import type { Certificate } from './queries.ts';

/** The certificate to print, in its holder's language: who, what, when, how often, and where anyone checks it. */
export function certificateDocument(
  language: Language,
  certificate: Certificate,
  { baseUrl, demonstration }: { baseUrl: string; demonstration: boolean },
): Document {
  const { t } = language;
  const address = addressOf(baseUrl, certificate.id);
  const { attended, planned } = certificate;
  return {
    title: t('training.certificate.title'),
    language,
    date: certificate.issuedAt,
    header: certificate.number,
    visibility: {
      eu: { statement: t('shell.eu_statement'), disclaimer: t('shell.eu_disclaimer_document') },
      kosovoFootnote: kosovoFootnote(language.locale),
    },
    demonstration,
    blocks: [
      paragraph(t('training.certificate.certifies')),
      { kind: 'heading', level: 2, text: certificate.holderName },
      paragraph(t('training.certificate.attended', { attended, planned })),
      { kind: 'heading', level: 2, text: certificate.title },
      keyValues([
        [t('training.certificate.days'), daysText(language, certificate)],
        [t('training.host'), certificate.hostName],
        [t('training.certificate.issued_by'), certificate.leadName],
        [t('training.certificate.issued_on'), language.day(dayIn(zone, certificate.issuedAt))],
        [t('training.certificate.number'), certificate.number],
      ]),
      note(t('training.certificate.check_at', { address })),
      { kind: 'code', text: address },
    ],
  };
}

/** The same as the words of a badge. */
export function factsOf(
  language: Language,
  certificate: Certificate,
  { demonstration }: { demonstration: boolean },
): CertificateFacts {
  const { t } = language;
  const { attended, planned, leastShare, salt, identityHash } = certificate;
  const mark = demonstration ? `${t('training.certificate.demonstration')} ` : '';
  return {
    ...certificate,
    title: `${mark}${certificate.title}`,
    description: `${mark}${daysText(language, certificate)}. ${t('training.certificate.description', { attended, planned })}`,
    criteria: t('training.certificate.criteria', { share: leastShare }),
    language: certificate.locale,
    holder: identityHash === '' ? undefined : { salt, identityHash },
  };
}
