import type { Instant } from '../../platform/dates.ts';
import {
  type Document,
  heading,
  keyValues,
  paragraph,
  paragraphs,
  table,
} from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Agreement } from '../agreements/queries.ts';
import type { Party } from '../parties/rules.ts';
import type { Recovery } from './queries.ts';
import { leftMinorOf } from './rules.ts';

export type DebitNote = {
  readonly agreement: Pick<Agreement, 'number' | 'title' | 'partnerName' | 'organisationName'>;
  readonly partner: Pick<Party, 'address' | 'registrationNumber'>;
  readonly subGrantee: Pick<Party, 'address' | 'registrationNumber'>;
  readonly recovery: Recovery;
  readonly madeAt: Instant;
};

/** The number under which a note of debit is paid. */
export const debitNoteNumber = (agreementNumber: string) => `${agreementNumber}/DN`;

/** The note of debit: who pays whom how much, why, by when, and what came in. */
export function debitNote(
  language: Language,
  { agreement, partner, subGrantee, recovery, madeAt }: DebitNote,
  demonstration: boolean,
): Document {
  const { t } = language;
  const amount = (minor: number) => language.money(money(minor, recovery.currency));
  const number = debitNoteNumber(agreement.number);
  const side = (name: string, { address, registrationNumber }: DebitNote['partner']) =>
    [name, registrationNumber, address].filter(Boolean).join(', ');
  return {
    title: t('grants.debit_note.title', { number }),
    language,
    date: madeAt,
    header: agreement.number,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      paragraph(
        t('grants.debit_note.text', {
          organisation: agreement.organisationName,
          amount: amount(recovery.amountMinor),
          partner: agreement.partnerName,
          day: language.day(recovery.dueOn),
        }),
      ),
      keyValues([
        [t('grants.debit_note.debtor'), side(agreement.organisationName, subGrantee)],
        [t('grants.debit_note.creditor'), side(agreement.partnerName, partner)],
        [t('grants.debit_note.agreement'), `${agreement.number} · ${agreement.title}`],
        [t('grants.closing.recoverable'), amount(recovery.amountMinor)],
        [t('grants.closing.due_on'), language.day(recovery.dueOn)],
      ]),
      heading(t('common.reason'), 2),
      ...paragraphs(recovery.reason),
      heading(t('grants.debit_note.payment'), 2),
      paragraph(t('grants.debit_note.payment.text', { number, partner: agreement.partnerName })),
      ...(recovery.receipts.length === 0
        ? []
        : [
            table(
              t('grants.closing.receipts'),
              [
                { head: t('common.date') },
                { head: t('common.amount'), align: 'end' },
                { head: t('grants.closing.reference') },
              ],
              recovery.receipts.map(({ receivedOn, amountMinor, reference }) => [
                language.day(receivedOn),
                amount(amountMinor),
                reference,
              ]),
            ),
            paragraph(t('grants.closing.left', { amount: amount(leftMinorOf(recovery)) })),
          ]),
    ],
  };
}
