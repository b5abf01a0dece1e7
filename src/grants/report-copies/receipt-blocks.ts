import { type Block, type Document, keyValues, paragraph } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import type { Report } from '../reports/queries.ts';
import { receiptNumber } from '../reports/receipt-number.ts';
import type { SentVersion } from './queries.ts';

export type Sent = Omit<SentVersion, 'kept'>;
type Told = { readonly language: Language; readonly demonstration: boolean };

/** Which report was received, of whom and when, and the hash of what was sent. */
export function receiptBlocks(language: Language, report: Report, sent: Sent): Block[] {
  const { t } = language;
  return [
    keyValues([
      [t('grants.report.receipt.number'), receiptNumber(report, sent.submission)],
      [t('grants.report.copy.sub_grant'), `${report.agreementNumber} · ${report.agreementTitle}`],
      [t('common.organisation'), report.organisationName],
      [
        t('grants.report.check.period'),
        t('grants.report.check.period.value', {
          number: report.number,
          from: language.day(report.startsOn),
          to: language.day(report.endsOn),
        }),
      ],
      [t('grants.report.copy.version'), language.number(sent.submission)],
      [t('grants.receipt.received'), language.instant(sent.submittedAt, zone, { seconds: true })],
      [t('grants.receipt.content'), sent.sha256],
    ]),
  ];
}

/** A document about a version that was sent: made again, it is the same bytes. */
export function documentOf(
  { language, demonstration }: Told,
  report: Report,
  sent: Sent,
  made: Pick<Document, 'title' | 'blocks'>,
): Document {
  return {
    ...made,
    language,
    demonstration,
    date: sent.submittedAt,
    header: receiptNumber(report, sent.submission),
    visibility: visibilityIn(language),
  };
}

/** The receipt of a report to print and to file. */
export function receiptDocument(told: Told, report: Report, sent: Sent): Document {
  const { language } = told;
  return documentOf(told, report, sent, {
    title: language.t('grants.report.receipt.title'),
    blocks: [
      ...receiptBlocks(language, report, sent),
      paragraph(language.t('grants.report.copy.receipt_text')),
    ],
  });
}
