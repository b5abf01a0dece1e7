import type { XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import { money } from '../../platform/money.ts';
import { asSheet, type ReportTable } from '../report/report-table.ts';
import type { PaymentTables } from './content.ts';
import { byHeadingTable, forecastTable } from './forecast-tables.ts';
import { amountsTable, workingTable } from './working-tables.ts';

/** The tables of the page and of the workbook: working, amounts of the form, payments received, forecast. */
export function paymentTables(payments: PaymentTables): ReportTable[] {
  const tables = [workingTable(payments), amountsTable(payments)];
  return [
    ...tables.filter((one) => one !== undefined),
    receivedTable(payments),
    byHeadingTable(payments),
    forecastTable(payments),
  ];
}

/** The same as sheets of a workbook. */
export function paymentSheets(payments: PaymentTables, rounded = false): XlsxSheet[] {
  const { language, definition, content } = payments;
  const above = [
    definition.action.title,
    ...(content.contract.number ? [content.contract.number] : []),
    language.t('results.payment.as_of', { day: language.day(content.asOf) }),
    language.t(content.isConfirmed ? 'results.payment.from_contract' : 'results.payment.from_memory'),
    ...(rounded ? [language.t('common.rounded')] : []),
    ...(content.replaces ? [language.t('results.payment.replaces', content.replaces)] : []),
  ];
  return paymentTables(payments).map((table) => asSheet(table, above));
}

function nameOfPayment(t: PaymentTables['language']['t'], number: number, amountMinor: number): string {
  if (amountMinor < 0) return t('results.payment.correction_of', { number });
  return number === 1 ? t('results.payment.first') : t('results.payment.further', { number });
}

function receivedTable({ language, content }: PaymentTables): ReportTable {
  const { t } = language;
  const { currency, received } = content;
  const total = received.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return {
    caption: t('results.payment.received'),
    columns: [
      { head: t('results.payment.number') },
      { head: t('results.payment.received_on') },
      { head: t('results.payment.reference'), width: 2 },
      { head: t('results.report.amount'), numeric: true, currency },
    ],
    rows: received.map(({ number, receivedOn, reference, amountMinor }) => [
      nameOfPayment(t, number, amountMinor),
      { day: receivedOn },
      reference,
      { money: money(amountMinor, currency) },
    ]),
    ...(received.length > 0
      ? { foot: [[t('results.total'), null, null, { money: money(total, currency) }]] }
      : {}),
  };
}
