import type { ActionDefinition } from '../../action/index.ts';
import type { XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { headingNames } from '../report/heading-names.ts';
import { asSheet, type Cell, type ReportTable } from '../report/report-table.ts';
import type { PaymentContent } from './content.ts';

export type PaymentTables = {
  readonly language: Language;
  readonly definition: ActionDefinition;
  readonly content: PaymentContent;
};

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
export function paymentSheets(payments: PaymentTables): XlsxSheet[] {
  const { language, definition, content } = payments;
  const above = [
    definition.action.title,
    ...(content.contract.number ? [content.contract.number] : []),
    language.t('results.payment.as_of', { day: language.day(content.asOf) }),
    language.t('results.payment.from_memory'),
  ];
  return paymentTables(payments).map((table) => asSheet(table, above));
}

type Line = readonly [label: string, how: string, minor: number | null];

function linesTable(
  { language, content }: PaymentTables,
  caption: string,
  lines: readonly Line[],
): ReportTable {
  const { t } = language;
  const { currency } = content;
  return {
    caption,
    columns: [
      { head: t('results.payment.line'), width: 3 },
      { head: t('results.payment.how'), width: 3 },
      { head: t('results.report.amount'), numeric: true, currency },
    ],
    rows: lines.map(([label, how, minor]): Cell[] => [
      label,
      how,
      minor === null ? null : { money: money(minor, currency) },
    ]),
  };
}

/** The rule with its working: every number that it is made of, and from where. */
function workingTable(payments: PaymentTables): ReportTable | undefined {
  const { language, content } = payments;
  const { position, contract, accepted } = content;
  if (!position) return undefined;
  const { t, percent } = language;
  const shown = (minor: number) => language.money(money(minor, content.currency));
  return linesTable(payments, t('results.payment.working'), [
    [t('results.payment.before'), '', position.beforeMinor],
    [t('results.payment.last'), '', position.lastMinor],
    [
      t('results.payment.needed'),
      `${percent(contract.beforeSpentPercent, 100)} × ${shown(position.beforeMinor)} + ${percent(contract.lastSpentPercent, 100)} × ${shown(position.lastMinor)}`,
      position.neededMinor,
    ],
    [t('results.payment.spent'), t('results.payment.spent_how'), position.spentMinor],
    [
      t('results.payment.financed'),
      `${shown(position.spentMinor)} × ${shown(contract.contributionMinor ?? 0)} ÷ ${shown(contract.totalMinor ?? 0)}`,
      position.financedMinor,
    ],
    [
      t('results.payment.of_last'),
      position.lastMinor > 0
        ? `${shown(position.ofLastMinor)} ÷ ${shown(position.lastMinor)} = ${percent(position.ofLastMinor, position.lastMinor)}`
        : '',
      position.ofLastMinor,
    ],
    [t('results.payment.left'), t('results.payment.left_how'), position.leftMinor],
    [t('results.payment.missing'), t('results.payment.missing_how'), position.missingMinor],
    ...(accepted ? ([[t('results.payment.accepted'), accepted.period, accepted.spentMinor]] as const) : []),
  ]);
}

/** The amounts that go into the request's form. */
function amountsTable(payments: PaymentTables): ReportTable | undefined {
  const { language, content } = payments;
  const { amounts, position, contract } = content;
  if (!amounts || !position) return undefined;
  const { t, percent } = language;
  const shown = (minor: number) => language.money(money(minor, content.currency));
  const share = `${shown(contract.contributionMinor ?? 0)} ÷ ${shown(contract.totalMinor ?? 0)}`;
  const further: readonly Line[] = [
    [t('results.payment.forecast_total'), '', amounts.forecastMinor],
    [
      t('results.payment.financed_forecast'),
      `${shown(amounts.forecastMinor)} × ${share}`,
      amounts.financedForecastMinor,
    ],
    [
      t('results.payment.payable'),
      `${percent(contract.forecastPercent, 100)} × ${shown(amounts.financedForecastMinor)}`,
      amounts.payableMinor,
    ],
    [
      t('results.payment.room'),
      `${percent(contract.ceilingPercent, 100)} × ${shown(contract.contributionMinor ?? 0)} − ${shown(position.receivedMinor)}`,
      amounts.roomMinor,
    ],
  ];
  return linesTable(payments, t('results.payment.form'), [
    ...(amounts.kind === 'further' ? further : []),
    [t('results.payment.received_total'), '', position.receivedMinor],
    [t(`results.payment.amount.${amounts.kind}`), '', amounts.amountMinor],
  ]);
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
      number === 1 ? t('results.payment.first') : t('results.payment.further', { number }),
      { day: receivedOn },
      reference,
      { money: money(amountMinor, currency) },
    ]),
    ...(received.length > 0
      ? { foot: [[t('results.total'), null, null, { money: money(total, currency) }]] }
      : {}),
  };
}

function byHeadingTable({ language, definition, content }: PaymentTables): ReportTable {
  const { t } = language;
  const { currency, forecast } = content;
  const total = (heading?: string) =>
    forecast
      .filter((one) => heading === undefined || one.heading === heading)
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const rows = headingNames(definition, language).filter(({ key }) =>
    forecast.some(({ heading }) => heading === key),
  );
  return {
    caption: t('results.payment.by_heading'),
    columns: [
      { head: t('results.report.heading'), width: 3 },
      { head: t('results.report.amount'), numeric: true, currency },
    ],
    rows: rows.map(({ key, name }): Cell[] => [name, { money: money(total(key), currency) }]),
    ...(rows.length > 0 ? { foot: [[t('results.total'), { money: money(total(), currency) }]] } : {}),
  };
}

/** By partner and heading, each with where its amount is from. */
function forecastTable({ language, definition, content }: PaymentTables): ReportTable {
  const { t } = language;
  const { currency, forecast, period } = content;
  const headings = headingNames(definition, language);
  const order = new Map(headings.map(({ key }, at) => [key, at]));
  const rows = [...forecast].sort(
    (one, other) =>
      (one.partner < other.partner ? -1 : one.partner > other.partner ? 1 : 0) ||
      (order.get(one.heading) ?? 0) - (order.get(other.heading) ?? 0),
  );
  return {
    caption: t('results.payment.forecast', {
      from: language.day(period.startsOn),
      to: language.day(period.endsOn),
    }),
    columns: [
      { head: t('results.payment.partner'), width: 2.4 },
      { head: t('results.report.heading'), width: 2.4 },
      { head: t('results.payment.origin'), width: 2 },
      { head: t('results.report.amount'), numeric: true, currency },
    ],
    rows: rows.map((one): Cell[] => [
      one.partner,
      headings.find(({ key }) => key === one.heading)?.name ?? one.heading,
      t(`results.payment.origin.${one.origin}`),
      { money: money(one.amountMinor, currency) },
    ]),
  };
}
