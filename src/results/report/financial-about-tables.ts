import { type Money, money } from '../../platform/money.ts';
import { deviationOf } from './facts.ts';
import {
  amountCell,
  calculatedCell,
  type FinancialContent,
  headingName,
  partnerTable,
  reportedTable,
  shareCell,
} from './financial-tables.ts';
import { type Cell, type ReportTable, textOf } from './report-table.ts';
import { financialTable, logframeTable, opsysTable } from './report-tables.ts';

/** What the report is of, and what the contract says. */
export function informationTable(content: FinancialContent): ReportTable {
  const { language, definition, facts, financial } = content;
  const { t } = language;
  const { contract } = financial;
  const coordinator = definition.action.organisations.find(({ role }) => role === 'coordinator')?.name;
  const amount = (minor: number | null) => (minor === null ? null : amountCell(content, minor));
  const day = (on: string | null): Cell => (on === null ? null : { day: on });
  return {
    caption: t('results.financial.information'),
    columns: [
      { head: t('results.financial.fact'), width: 2.4 },
      { head: t('results.financial.value'), width: 3 },
    ],
    rows: [
      [t('results.report.section.1_4'), definition.action.title],
      [t('results.report.section.1_1'), coordinator ?? null],
      [t('action.contract.number'), contract.number],
      [t('action.contract.starts_on'), day(contract.startsOn)],
      [t('action.contract.ends_on'), day(contract.endsOn)],
      [t('action.contract.total'), amount(contract.totalMinor)],
      [t('action.contract.contribution'), amount(contract.contributionMinor)],
      [t('results.period.from'), { day: facts.period.startsOn }],
      [t('results.period.until'), { day: facts.period.endsOn }],
      [t('results.financial.currency'), facts.currency],
    ],
  };
}

/** Every version of the contract: what was signed, and what addenda changed. */
export function addendaTable(content: FinancialContent): ReportTable {
  const { language, financial } = content;
  const { t } = language;
  const { currency } = content.facts;
  const amount = (minor: number | null) => (minor === null ? null : amountCell(content, minor));
  const day = (on: string | null): Cell => (on === null ? null : { day: on });
  return {
    caption: t('results.financial.addenda'),
    columns: [
      { head: t('action.contract.set_at') },
      { head: t('action.contract.reason'), width: 3 },
      { head: t('action.contract.starts_on') },
      { head: t('action.contract.ends_on') },
      { head: t('action.contract.total'), numeric: true, currency },
      { head: t('action.contract.contribution'), numeric: true, currency },
    ],
    rows: financial.versions.map((one): Cell[] => [
      { day: one.setOn },
      one.reason,
      day(one.startsOn),
      day(one.endsOn),
      amount(one.totalMinor),
      amount(one.contributionMinor),
    ]),
  };
}

/** The contingency reserve and what was used of it; no table where the budget has none. */
export function contingencyTable(content: FinancialContent): ReportTable[] {
  const { language, definition, facts } = content;
  const { t } = language;
  const key = definition.action.budgetHeadings.find(({ contingency }) => contingency)?.key;
  const reserve = facts.headings.find(({ heading }) => heading === key);
  if (!reserve) return [];
  const { currency } = facts;
  return [
    {
      caption: t('results.financial.contingency'),
      columns: [
        { head: t('results.report.heading'), width: 2.4 },
        { head: t('results.report.budget'), numeric: true, currency },
        { head: t('results.financial.used'), numeric: true, currency },
        { head: t('results.financial.left'), numeric: true, currency },
        { head: t('results.financial.used_share'), numeric: true },
      ],
      rows: [
        [
          headingName(content, reserve.heading),
          amountCell(content, reserve.budget),
          amountCell(content, reserve.spent),
          calculatedCell(content, 'B{}-C{}', -deviationOf(reserve).minor),
          shareCell('C', 'B', reserve.spent, reserve.budget),
        ],
      ],
    },
  ];
}

/** The figures that are in several parts of the package, side by side, as those parts print them. */
export function agreementTable(content: FinancialContent): ReportTable {
  const { language, facts } = content;
  const { t } = language;
  const [narrative] = financialTable(content).foot!;
  const [financial] = reportedTable(content).foot!;
  const [partners] = facts.spending ? partnerTable(content, facts.spending).foot! : [financial];
  const costs = (['budget', 'inPeriod', 'spent'] as const).map((field, at): Cell[] => {
    const inPartners = partners!.at([-6, -4, -3][at]!)!;
    return line(content, t(`results.financial.agrees.${field}`), narrative![at + 1]!, inPartners);
  });
  const opsys = opsysTable(content);
  const valueAt = opsys.columns.findIndex(({ head }) => head === t('results.report.current_value'));
  const indicators = logframeTable(content).rows.map((row, at): Cell[] =>
    line(content, textOf(language, row[1]!), row[5]!, opsys.rows[at]![valueAt]!),
  );
  return {
    caption: t('results.financial.agreement'),
    columns: [
      { head: t('results.financial.figure'), width: 4 },
      { head: t('results.financial.narrative'), numeric: true },
      { head: t('results.financial.elsewhere'), numeric: true },
      { head: t('results.financial.difference'), numeric: true },
    ],
    rows: [...costs, ...indicators],
  };
}

function line(content: FinancialContent, name: string, one: Cell, other: Cell): Cell[] {
  const [first, second] = [plainFigure(one), plainFigure(other)];
  const difference = numberOf(first) - numberOf(second);
  const isMoney = first !== null && 'money' in first;
  const value = isMoney ? { money: money(difference, content.facts.currency) } : { count: difference };
  return [name, first, second, { formula: ({ row }) => `B${row}-C${row}`, value }];
}

type Plain = { readonly count: number } | { readonly money: Money } | null;

/** The figure itself: formulas of another sheet are none of this one. */
function plainFigure(cell: Cell): Plain {
  if (cell === null || typeof cell === 'string') return null;
  if ('formula' in cell) return plainFigure(cell.value);
  return 'count' in cell || 'money' in cell ? cell : null;
}

function numberOf(figure: Plain): number {
  if (figure === null) return 0;
  return 'money' in figure ? figure.money.minor : figure.count;
}
