import { digitsOf, money } from '../../platform/money.ts';
import type { BudgetFacts } from './financial.ts';
import {
  amountCell,
  calculatedCell,
  columnName,
  type FinancialContent,
  headingName,
  shareCell,
  sumCell,
} from './financial-tables.ts';
import type { Cell, ReportTable } from './report-table.ts';

/** The budget line by line, with units as the contract prints them, and what was spent of each line; none before versions were kept. */
export function budgetTables(content: FinancialContent): ReportTable[] {
  const { budget } = content.financial;
  return budget
    ? [lineTable(content, budget), versionTable(content, budget), transferTable(content, budget)]
    : [];
}

function lineTable(content: FinancialContent, { lines }: BudgetFacts): ReportTable {
  const { language, facts } = content;
  const { t } = language;
  const { currency } = facts;
  const sum = (of: (line: (typeof lines)[number]) => number) =>
    lines.reduce((all, line) => all + of(line), 0);
  const amount = (head: string) => ({ head: t(head), numeric: true, currency });
  return {
    caption: t('results.financial.lines'),
    columns: [
      { head: t('results.payment.partner'), width: 2.4 },
      { head: t('results.report.heading'), width: 2.4 },
      { head: t('results.financial.line'), width: 3 },
      { head: t('action.budget.line.unit') },
      { head: t('action.budget.line.units'), numeric: true },
      amount('action.budget.line.unit_value'),
      amount('results.report.budget'),
      amount('results.report.spent'),
      amount('results.financial.left'),
    ],
    rows: lines.map((line): Cell[] => [
      line.partner,
      headingName(content, line.heading),
      line.description === '' ? t('results.financial.whole_heading') : line.description,
      line.unit,
      line.units === null ? null : { count: Number(line.units) },
      line.unitValueMinor === null ? null : amountCell(content, line.unitValueMinor),
      line.units === null
        ? amountCell(content, line.amountMinor)
        : {
            formula: ({ row }) => `ROUND(E${row}*F${row},${digitsOf(currency)})`,
            value: { money: money(line.amountMinor, currency) },
          },
      amountCell(content, line.spentMinor),
      calculatedCell(content, 'G{}-H{}', line.amountMinor - line.spentMinor),
    ]),
    foot: [
      [
        t('results.total'),
        ...[null, null, null, null, null],
        sumCell(
          content,
          'G',
          sum(({ amountMinor }) => amountMinor),
        ),
        sumCell(
          content,
          'H',
          sum(({ spentMinor }) => spentMinor),
        ),
        sumCell(
          content,
          'I',
          sum(({ amountMinor, spentMinor }) => amountMinor - spentMinor),
        ),
      ],
    ],
  };
}

/** Each version of the budget: when, by what and why. */
function versionTable(content: FinancialContent, { versions }: BudgetFacts): ReportTable {
  const { language, facts } = content;
  const { t } = language;
  const totals = versions.map(({ headings }) =>
    headings.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  );
  return {
    caption: t('results.financial.versions'),
    columns: [
      { head: t('action.budget.version.number'), numeric: true },
      { head: t('action.budget.version.kind'), width: 2 },
      { head: t('common.date') },
      { head: t('common.reason'), width: 4 },
      { head: t('common.total'), numeric: true, currency: facts.currency },
      { head: t('results.financial.difference'), numeric: true, currency: facts.currency },
    ],
    rows: versions.map((one, at): Cell[] => [
      { count: one.number },
      t(`action.budget.version.kind.${one.kind}`),
      { day: one.datedOn },
      one.reason,
      amountCell(content, totals[at]!),
      at === 0
        ? null
        : {
            formula: ({ row }) => `E${row}-E${row - 1}`,
            value: { money: money(totals[at]! - totals[at - 1]!, facts.currency) },
          },
    ]),
  };
}

/** Each heading in every version, and how far it is from the first one. */
function transferTable(content: FinancialContent, { versions }: BudgetFacts): ReportTable {
  const { language, definition, facts } = content;
  const { t } = language;
  const { currency } = facts;
  const of = (at: number, heading: string) =>
    versions.at(at)?.headings.find((one) => one.heading === heading)?.amountMinor ?? 0;
  const all = definition.action.budgetHeadings.map(({ key }) => key);
  const last = columnName(versions.length);
  const change = columnName(versions.length + 1);
  const sum = (at: number) => all.reduce((total, heading) => total + of(at, heading), 0);
  const amount = (head: string) => ({ head, numeric: true, currency });
  return {
    caption: t('results.financial.transfers'),
    columns: [
      { head: t('results.report.heading'), width: 2.4 },
      ...versions.map(({ number }) => amount(t('results.financial.version', { number }))),
      amount(t('results.financial.change')),
      { head: t('results.report.deviation_share'), numeric: true },
    ],
    rows: all.map((heading): Cell[] => [
      headingName(content, heading),
      ...versions.map((_, at) => amountCell(content, of(at, heading))),
      calculatedCell(content, `${last}{}-B{}`, of(-1, heading) - of(0, heading)),
      shareCell(change, 'B', of(-1, heading) - of(0, heading), of(0, heading)),
    ]),
    foot: [
      [
        t('results.total'),
        ...versions.map((_, at) => sumCell(content, columnName(at + 1), sum(at))),
        sumCell(content, change, sum(-1) - sum(0)),
        null,
      ],
    ],
  };
}
