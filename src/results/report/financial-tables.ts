import { inLanguage } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { deviationOf, type HeadingFact, type PartnerFact, totalOfHeadings } from './facts.ts';
import { type FinancialAround, forecastOfHeading, kindOf } from './financial.ts';
import type { Cell, ReportTable } from './report-table.ts';
import type { ReportContent } from './report-tables.ts';

export type FinancialContent = ReportContent & { readonly financial: FinancialAround };

/** A heading with its number, as the reader names it. */
export function headingName({ language, definition }: ReportContent, heading: string): string {
  const known = definition.action.budgetHeadings.find(({ key }) => key === heading);
  return known ? `${known.number} ${inLanguage(known.name, language.locale)}` : heading;
}

/** An amount as it is kept. */
export function amountCell({ facts }: ReportContent, minor: number): Cell {
  return { money: money(minor, facts.currency) };
}

/** An amount that a workbook calculates from others of its row: `of` names them, as `C{}+D{}`. */
export function calculatedCell({ facts }: ReportContent, of: string, minor: number): Cell {
  return {
    formula: ({ row }) => of.replaceAll('{}', String(row)),
    value: { money: money(minor, facts.currency) },
  };
}

/** The sum of a column of the table. */
export function sumCell({ facts }: ReportContent, column: string, minor: number): Cell {
  return {
    formula: ({ first, last }) => `SUM(${column}${first}:${column}${last})`,
    value: { money: money(minor, facts.currency) },
  };
}

/** A share that a workbook calculates from two figures of its row; empty where the second is nought. */
export function shareCell(over: string, of: string, numerator: number, denominator: number): Cell {
  return {
    formula: ({ row }) => `${over}${row}/${of}${row}`,
    value: { share: { numerator, denominator } },
  };
}

/** The name of the n-th column, up to the 702nd. */
export function columnName(at: number): string {
  const letter = (of: number) => String.fromCharCode(65 + of);
  return at < 26 ? letter(at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, minor) => sum + minor, 0);

/** Budget, expenditure and what is expected at the end of the next period, by heading. */
export function followUpTable(content: FinancialContent): ReportTable {
  const { language, facts, financial } = content;
  const { t } = language;
  const { currency } = facts;
  const amounts = ({ budget, spent }: Omit<HeadingFact, 'heading'>, next: number) =>
    [
      ['E', spent + next],
      ['F', budget - spent - next],
    ] as const;
  const total = totalOfHeadings(facts.headings);
  const nextOf = (heading: string) => forecastOfHeading(financial, heading);
  const nextTotal = sumOf(facts.headings.map(({ heading }) => nextOf(heading)));
  const column = (head: string) => ({ head: t(head), numeric: true, currency });
  return {
    caption: t('results.financial.follow_up'),
    columns: [
      { head: t('results.report.heading'), width: 2.4 },
      column('results.report.budget'),
      column('results.report.spent'),
      column('results.financial.next_period'),
      column('results.financial.expected'),
      column('results.financial.left'),
    ],
    rows: facts.headings.map((one): Cell[] => [
      headingName(content, one.heading),
      amountCell(content, one.budget),
      amountCell(content, one.spent),
      amountCell(content, nextOf(one.heading)),
      ...amounts(one, nextOf(one.heading)).map(([name, minor]) =>
        calculatedCell(content, name === 'E' ? 'C{}+D{}' : 'B{}-E{}', minor),
      ),
    ]),
    foot: [
      [
        t('results.total'),
        sumCell(content, 'B', total.budget),
        sumCell(content, 'C', total.spent),
        sumCell(content, 'D', nextTotal),
        ...amounts(total, nextTotal).map(([name, minor]) => sumCell(content, name, minor)),
      ],
    ],
  };
}

/** What is forecast for the period that follows, by heading and partner. */
export function forecastTable(content: FinancialContent): ReportTable {
  const { language, facts, financial } = content;
  const { t } = language;
  const { currency } = facts;
  const partners = [...new Map(financial.forecast.map((one) => [one.partnerId, one.partner]))];
  const headings = facts.headings.map(({ heading }) => heading);
  const of = (heading: string, partnerId?: string) => forecastOfHeading(financial, heading, partnerId);
  const last = columnName(partners.length);
  return {
    caption: t('results.financial.forecast'),
    columns: [
      {
        head: t('results.financial.forecast_of', {
          from: language.day(financial.next.startsOn),
          to: language.day(financial.next.endsOn),
        }),
        width: 2.4,
      },
      ...partners.map(([, name]) => ({ head: name, numeric: true, currency })),
      { head: t('results.total'), numeric: true, currency },
    ],
    rows: headings.map((heading): Cell[] => [
      headingName(content, heading),
      ...partners.map(([id]) => amountCell(content, of(heading, id))),
      partners.length === 0
        ? amountCell(content, 0)
        : {
            formula: ({ row }) => `SUM(B${row}:${last}${row})`,
            value: { money: money(of(heading), currency) },
          },
    ]),
    foot: [
      [
        t('results.total'),
        ...partners.map(([id], at) =>
          sumCell(content, columnName(at + 1), sumOf(headings.map((heading) => of(heading, id)))),
        ),
        sumCell(content, columnName(partners.length + 1), sumOf(headings.map((heading) => of(heading)))),
      ],
    ],
  };
}

/** The interim or final report: costs of the period and all before it against the budget, with the variation and its explanation. */
export function reportedTable(content: FinancialContent): ReportTable {
  const { language, facts, financial, explanations } = content;
  const { t } = language;
  const kind = kindOf(facts.period.endsOn, financial.contract);
  return {
    caption: t(`results.financial.${kind}`),
    columns: [
      { head: t('results.report.heading'), width: 2.4 },
      ...variationColumns(content),
      { head: t('results.report.variation'), width: 3 },
    ],
    rows: facts.headings.map((one) => [
      headingName(content, one.heading),
      ...variationCells(content, one, 'B'),
      explanations?.get(one.heading) ?? null,
    ]),
    foot: [[t('results.total'), ...variationSums(content, totalOfHeadings(facts.headings), 'B'), null]],
  };
}

/** The same for each heading of each partner. */
export function partnerTable(content: ReportContent, spending: readonly PartnerFact[]): ReportTable {
  const { t } = content.language;
  return {
    caption: t('results.financial.partners'),
    columns: [
      { head: t('results.payment.partner'), width: 2.4 },
      { head: t('results.report.heading'), width: 2.4 },
      ...variationColumns(content),
    ],
    rows: asInBudget(content, spending).map((one) => [
      one.partner,
      headingName(content, one.heading),
      ...variationCells(content, one, 'C'),
    ]),
    foot: [[t('results.total'), null, ...variationSums(content, totalOfHeadings(spending), 'C')]],
  };
}

/** The partners in their order, each with its headings in the order of the budget. */
function asInBudget({ facts }: ReportContent, spending: readonly PartnerFact[]): PartnerFact[] {
  const partners = [...new Set(spending.map(({ partner }) => partner))];
  const headings = facts.headings.map(({ heading }) => heading);
  return partners.flatMap((partner) =>
    spending
      .filter((one) => one.partner === partner)
      .toSorted((a, b) => headings.indexOf(a.heading) - headings.indexOf(b.heading)),
  );
}

type Costs = Omit<HeadingFact, 'heading'>;

function variationColumns({ language: { t }, facts: { currency } }: ReportContent) {
  const amount = (head: string) => ({ head: t(head), numeric: true, currency });
  return [
    amount('results.report.budget'),
    amount('results.financial.before'),
    amount('results.report.spent_in_period'),
    amount('results.report.spent'),
    amount('results.report.deviation'),
    { head: t('results.report.deviation_share'), numeric: true },
  ];
}

/** The six cells that begin in the column `from`. */
function variationCells(content: ReportContent, one: Costs, from: 'B' | 'C'): Cell[] {
  const [budget, before, inPeriod, spent, deviation] = lettersFrom(from);
  const { minor } = deviationOf(one);
  return [
    amountCell(content, one.budget),
    amountCell(content, one.spent - one.inPeriod),
    amountCell(content, one.inPeriod),
    calculatedCell(content, `${before}{}+${inPeriod}{}`, one.spent),
    calculatedCell(content, `${spent}{}-${budget}{}`, minor),
    shareCell(deviation, budget, minor, one.budget),
  ];
}

function variationSums(content: ReportContent, total: Costs, from: 'B' | 'C'): Cell[] {
  const [budget, before, inPeriod, spent, deviation] = lettersFrom(from);
  const { minor } = deviationOf(total);
  return [
    sumCell(content, budget, total.budget),
    sumCell(content, before, total.spent - total.inPeriod),
    sumCell(content, inPeriod, total.inPeriod),
    sumCell(content, spent, total.spent),
    sumCell(content, deviation, minor),
    shareCell(deviation, budget, minor, total.budget),
  ];
}

function lettersFrom(from: 'B' | 'C') {
  return from === 'B' ? (['B', 'C', 'D', 'E', 'F'] as const) : (['C', 'D', 'E', 'F', 'G'] as const);
}
