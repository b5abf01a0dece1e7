import { dayIn } from '../../platform/dates.ts';
import { type Document, keyValues, note, paragraph } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
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
  const { attended, planned, minutesAttended, minutesPlanned, modules } = certificate;
  return {
    title: t('training.certificate.title'),
    language,
    date: certificate.issuedAt,
    header: certificate.number,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      paragraph(t('training.certificate.certifies')),
      { kind: 'heading', level: 2, text: certificate.holderName },
      paragraph(t('training.certificate.attended', { attended, planned })),
      { kind: 'heading', level: 2, text: certificate.title },
      keyValues([
        [t('training.certificate.days'), daysText(language, certificate)],
        ...(minutesPlanned > 0
          ? ([
              [
                t('training.certificate.hours'),
                t('training.certificate.hours_of', {
                  attended: hoursText(language, minutesAttended),
                  planned: hoursText(language, minutesPlanned),
                }),
              ],
            ] as const)
          : []),
        ...(modules.length > 0 ? ([[t('training.certificate.modules'), modules.join('\n')]] as const) : []),
        [t('training.host'), certificate.hostName],
        [t('training.certificate.issued_by'), certificate.leadName],
        [t('training.certificate.issued_on'), language.day(dayIn(zone, certificate.issuedAt))],
        [t('training.certificate.number'), certificate.number],
      ]),
      // A line to sign on, in no language: the sheets of an event are in those of their holders.
      paragraph(`\n${'_'.repeat(32)}\n${certificate.leadName}`),
      note(t('training.certificate.check_at', { address })),
      { kind: 'code', text: address },
    ],
  };
}

/** Hours and, where they are not whole, a decimal. */
const hoursText = ({ number }: Language, minutes: number) =>
  number(minutes / 60, { decimals: minutes % 60 === 0 ? 0 : 1 });

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
