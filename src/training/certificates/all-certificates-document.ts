import type { Instant } from '../../platform/dates.ts';
import { type Document, newSheet, paragraph } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Language, Locale } from '../../platform/language/language.ts';
import { certificateDocument } from './certificate-document.ts';
import type { Certificate } from './queries.ts';

/** The certificates of one event to print at once: a sheet each, in its holder's language. Where there is none, it says so. */
export function allCertificatesDocument(
  language: Language,
  { title, certificates, date }: { title: string; certificates: readonly Certificate[]; date: Instant },
  needs: {
    readonly baseUrl: string;
    readonly demonstration: boolean;
    language(locale: Locale): Language;
  },
): Document {
  const { t } = language;
  const written = certificates.map((one) =>
    certificateDocument(needs.language(one.locale as Locale), one, needs),
  );
  return {
    ...{ language, date, header: title, demonstration: needs.demonstration },
    title: t('training.certificate.list.title'),
    visibility: visibilityIn(language),
    blocks:
      written.length === 0
        ? [paragraph(t('training.certificate.list.empty'))]
        : written.flatMap((one, at) => [
            ...(at === 0 ? [] : [newSheet()]),
            { kind: 'heading' as const, level: 2 as const, text: one.title },
            ...one.blocks,
          ]),
  };
}
