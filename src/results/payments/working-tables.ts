import { money } from '../../platform/money.ts';
import type { Cell, ReportTable } from '../report/report-table.ts';
import type { PaymentTables } from './content.ts';

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
export function workingTable(payments: PaymentTables): ReportTable | undefined {
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
export function amountsTable(payments: PaymentTables): ReportTable | undefined {
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
