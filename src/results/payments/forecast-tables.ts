import { money } from '../../platform/money.ts';
import { headingNames } from '../report/heading-names.ts';
import type { Cell, ReportTable } from '../report/report-table.ts';
import type { PaymentTables } from './content.ts';

/** The forecast of all partners together. */
export function byHeadingTable({ language, definition, content }: PaymentTables): ReportTable {
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
export function forecastTable({ language, definition, content }: PaymentTables): ReportTable {
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
