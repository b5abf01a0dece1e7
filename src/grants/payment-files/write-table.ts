import type { PlainDate } from '../../platform/dates.ts';
import { writeCsv } from '../../platform/documents/write-csv.ts';
import { toDecimal } from '../../platform/money.ts';
import { referenceOf } from './rules.ts';
import type { Payment } from './write-pain.ts';

/** Payments that no SEPA message takes, as a table for the bank's own form. A demonstration says so in each row. */
export function writePaymentTable({
  payOn,
  debtor,
  payments,
  demonstration,
}: {
  readonly payOn: PlainDate;
  readonly debtor: { readonly holder: string; readonly iban: string };
  readonly payments: readonly Payment[];
  readonly demonstration: boolean;
}): string {
  return writeCsv([
    [
      ...['payee', 'bank', 'account', 'amount', 'currency', 'reference', 'pay_on', 'payer', 'payer_account'],
      ...(demonstration ? ['demonstration'] : []),
    ],
    ...payments.map((payment) => [
      ...[payment.creditor, payment.bank, payment.account],
      ...[toDecimal({ minor: payment.amountMinor, currency: payment.currency }), payment.currency],
      ...[referenceOf(payment), payOn, debtor.holder, debtor.iban],
      ...(demonstration ? ['yes'] : []),
    ]),
  ]);
}
