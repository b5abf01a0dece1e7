import type { Instant, PlainDate } from '../../platform/dates.ts';
import { toDecimal } from '../../platform/money.ts';
import { isInSepa, type PainFormat, referenceOf, sepaText } from './rules.ts';

export type Payment = {
  readonly agreementNumber: string;
  readonly number: number;
  readonly amountMinor: number;
  readonly currency: string;
  readonly creditor: string;
  readonly bank: string;
  readonly account: string;
};
export type PaymentOrder = {
  readonly format: PainFormat;
  /** At most 35 characters, another one for each file. */
  readonly messageId: string;
  readonly madeAt: Instant;
  readonly payOn: PlainDate;
  readonly debtor: { readonly holder: string; readonly iban: string; readonly bic: string };
  readonly payments: readonly Payment[];
  readonly demonstration: boolean;
};

/**
 * A customer credit transfer initiation (ISO 20022, pain.001), in the order of elements of its schema and by the rules of the SEPA credit
 * transfer (EPC130-08): one group of payments within SEPA, and one of ordinary transfers in euro. A SEPA transfer has both accounts in
 * SEPA: whoever pays from elsewhere makes ordinary ones alone.
 */
export function writePain(order: PaymentOrder): string {
  const { format, messageId, madeAt, payments, debtor, demonstration } = order;
  const within = (sepa: boolean): Group => ({
    sepa,
    payments: payments.filter(({ account }) => (isInSepa(debtor.iban) && isInSepa(account)) === sepa),
  });
  const header = element('GrpHdr', [
    leaf('MsgId', messageId),
    leaf('CreDtTm', madeAt.slice(0, 19)),
    ...counted(payments),
    element('InitgPty', [leaf('Nm', sepaText(debtor.holder, 70))]),
  ]);
  const information = [within(true), within(false)].flatMap((group, at) =>
    group.payments.length > 0 ? [informationOf(order, group, `${messageId}-${at + 1}`)] : [],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...(demonstration ? ['<!-- Demonstration: nobody is paid by this file. -->'] : []),
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${format}">`,
    element('CstmrCdtTrfInitn', [header, ...information]),
    '</Document>',
    '',
  ].join('\n');
}

type Group = { readonly sepa: boolean; readonly payments: readonly Payment[] };

function informationOf(
  { format, payOn, debtor }: PaymentOrder,
  { sepa, payments }: Group,
  id: string,
): string {
  const isNew = format === 'pain.001.001.09';
  return element('PmtInf', [
    leaf('PmtInfId', id),
    leaf('PmtMtd', 'TRF'),
    ...counted(payments),
    ...(sepa ? [element('PmtTpInf', [element('SvcLvl', [leaf('Cd', 'SEPA')])])] : []),
    isNew ? element('ReqdExctnDt', [leaf('Dt', payOn)]) : leaf('ReqdExctnDt', payOn),
    element('Dbtr', [leaf('Nm', sepaText(debtor.holder, 70))]),
    element('DbtrAcct', [element('Id', [leaf('IBAN', debtor.iban)])]),
    element('DbtrAgt', [
      element('FinInstnId', [
        debtor.bic === ''
          ? element('Othr', [leaf('Id', 'NOTPROVIDED')])
          : leaf(isNew ? 'BICFI' : 'BIC', debtor.bic),
      ]),
    ]),
    leaf('ChrgBr', sepa ? 'SLEV' : 'SHAR'),
    ...payments.map((payment) => transferOf(payment, sepa)),
  ]);
}

function transferOf(payment: Payment, sepa: boolean): string {
  const { amountMinor, currency, creditor, bank, account } = payment;
  const reference = sepaText(referenceOf(payment), 35);
  return element('CdtTrfTxInf', [
    element('PmtId', [leaf('EndToEndId', reference)]),
    element('Amt', [
      `<InstdAmt Ccy="${escaped(currency)}">${toDecimal({ minor: amountMinor, currency })}</InstdAmt>`,
    ]),
    ...(sepa ? [] : [element('CdtrAgt', [element('FinInstnId', [leaf('Nm', sepaText(bank, 70))])])]),
    element('Cdtr', [leaf('Nm', sepaText(creditor, 70))]),
    element('CdtrAcct', [element('Id', [leaf('IBAN', account)])]),
    element('RmtInf', [leaf('Ustrd', reference)]),
  ]);
}

/** How many payments there are and what they come to, so that the bank sees whether the file is whole. */
function counted(payments: readonly Payment[]): string[] {
  const minor = payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return [leaf('NbOfTxs', String(payments.length)), leaf('CtrlSum', toDecimal({ minor, currency: 'EUR' }))];
}

function element(name: string, inside: readonly string[]): string {
  return `<${name}>\n${inside.join('\n')}\n</${name}>`;
}

function leaf(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
