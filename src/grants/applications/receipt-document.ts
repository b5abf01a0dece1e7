import { type Document, keyValues, paragraph } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Application } from './queries.ts';
import type { Receipt } from './receipt.ts';

/** The receipt of an application to read and to print: what was received, from whom and when. The file that proves it is another one. */
export function receiptDocument(
  language: Language,
  application: Application & { readonly receipt: Receipt },
  demonstration: boolean,
): Document {
  const { t, locale } = language;
  const { receipt, requestedMinor, currency } = application;
  return {
    title: t('grants.receipt.title'),
    language,
    date: receipt.receivedAt,
    header: receipt.number,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      keyValues([
        [t('common.organisation'), application.organisationName],
        [t('grants.application.title'), `${receipt.number} · ${application.title}`],
        [t('grants.letter.call'), `${application.callNumber} · ${inLanguage(application.callTitle, locale)}`],
        [t('grants.lot.title'), `${application.lotNumber}. ${inLanguage(application.lotTitle, locale)}`],
        ...(requestedMinor === null
          ? []
          : [[t('grants.application.requested'), language.money(money(requestedMinor, currency))] as const]),
        [
          t('grants.receipt.received'),
          language.instant(receipt.receivedAt, application.deadlineZone, { seconds: true }),
        ],
        [t('grants.receipt.content'), receipt.contentSha256],
        [t('grants.receipt.annexes'), language.number(receipt.annexesSha256.length)],
      ]),
      paragraph(t('grants.receipt.verify_how')),
    ],
  };
}
