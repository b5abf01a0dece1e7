import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { productOf } from '../../action/budget/read-budget.ts';
import { loadAction } from '../../action/index.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import { readZip } from '../../platform/files/testing.ts';
import type { Share } from '../measure.ts';
import { type Facts, headingsThatDiffer, type PartnerFact } from './facts.ts';
import type { BudgetFacts, FinancialAround } from './financial.ts';
import { columnName, type FinancialContent } from './financial-tables.ts';
import { financialSheets, financialTables } from './financial-workbook.ts';
import { logframeSheetTable } from './logframe-annex.ts';
import type { Cell } from './report-table.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const headings = definition.action.budgetHeadings.map(({ key }) => key);
const contract = {
  ...{ number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-12-31' },
  ...{ totalMinor: 800_000, contributionMinor: 720_000 },
};

function contentOf(
  spending: readonly PartnerFact[],
  change: Partial<FinancialAround & Pick<Facts, 'headings'>> = {},
): FinancialContent {
  const sum = (heading: string, field: 'budget' | 'inPeriod' | 'spent') =>
    spending.filter((one) => one.heading === heading).reduce((all, one) => all + one[field], 0);
  const facts: Facts = {
    period: { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
    ...{ frozen: true, currency: 'EUR', gatherings: [], subGrants: [], materials: [] },
    indicators: [{ code: 'round_tables', target: 6, inPeriod: 1, value: 2 }],
    headings:
      change.headings ??
      headings.map((heading) => ({
        heading,
        budget: sum(heading, 'budget'),
        inPeriod: sum(heading, 'inPeriod'),
        spent: sum(heading, 'spent'),
      })),
    spending,
  };
  const financial: FinancialAround = {
    contract,
    versions: [{ ...contract, setOn: '2026-01-01', reason: 'Signed.' }],
    next: { startsOn: '2026-06-01', endsOn: '2027-05-31' },
    forecast: spending.map(({ partnerId, partner, heading, budget }) => {
      return { partnerId, partner, heading, amountMinor: budget };
    }),
    budget: budgetOf(spending),
    ...change,
  };
  return { language, definition, facts, financial, explanations: new Map([['travel', 'Fuel.']]) };
}

/** Two lines a partner and heading: half of it in units of a third, and the rest. */
function budgetOf(spending: readonly PartnerFact[]): BudgetFacts {
  const lines = spending.flatMap(({ partner, heading, budget, spent }) => {
    const unitValueMinor = Math.floor(budget / 2);
    const amountMinor = productOf('0.3333', unitValueMinor);
    const of = { partner, heading, unit: 'month' };
    return [
      { ...of, description: 'Staff', units: '0.3333', unitValueMinor, amountMinor, spentMinor: spent },
      {
        ...of,
        description: '',
        units: null,
        unitValueMinor: null,
        amountMinor: budget - amountMinor,
        spentMinor: 0,
      },
    ];
  });
  const amounts = Map.groupBy(lines, ({ heading }) => heading);
  const totals = [...amounts].map(([heading, own]) => {
    return { heading, amountMinor: own.reduce((sum, one) => sum + one.amountMinor, 0) };
  });
  const first = {
    number: 1,
    kind: 'approved',
    datedOn: '2026-01-01',
    reason: 'Signed.',
    headings: [],
  } as const;
  return { lines, versions: [first, { ...first, number: 2, kind: 'addendum', headings: totals }] };
}

const minor = fc.integer({ min: 0, max: 9_999_999_99 });
const spendings = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...headings), minor, minor, minor), {
    selector: ([partner, heading]) => `${partner} ${heading}`,
    maxLength: 12,
  })
  .map((rows) =>
    rows.map(([partnerId, heading, budget, before, inPeriod]): PartnerFact => {
      return {
        partnerId,
        partner: `Partner ${partnerId}`,
        heading,
        budget,
        inPeriod,
        spent: before + inPeriod,
      };
    }),
  );

/** What a cell says as figures: an amount, a count, or a share of its two. */
const figuresOf = (cell: Cell): { plain: number[]; shares: Share[] } => {
  if (cell === null || typeof cell === 'string' || 'day' in cell) return { plain: [], shares: [] };
  if ('formula' in cell) return figuresOf(cell.value);
  if ('share' in cell) return { plain: [], shares: [cell.share] };
  return { plain: ['money' in cell ? cell.money.minor : cell.count], shares: [] };
};

describe('the workbook of the financial report', () => {
  it('Every share has both figures it is made of in its row', () =>
    fc.assert(
      fc.property(spendings, (spending) => {
        const content = contentOf(spending);
        const rows = [...financialTables(content), logframeSheetTable(content)].flatMap((table) => [
          ...table.rows,
          ...(table.foot ?? []),
        ]);
        const alone = rows.flatMap((row) => {
          const plain = row.flatMap((cell) => figuresOf(cell).plain);
          return row
            .flatMap((cell) => figuresOf(cell).shares)
            .filter((share) => ![share.numerator, share.denominator].every((one) => plain.includes(one)));
        });
        expect(rows.flat().flatMap((cell) => figuresOf(cell).shares).length).toBeGreaterThan(0);
        expect(alone).toEqual([]);
      }),
    ));

  it('Every formula gives the value that is stored beside it', () =>
    fc.assert(
      fc.asyncProperty(spendings, async (spending) => {
        const sheets = financialSheets(contentOf(spending));
        const files = await readZip(await writeXlsx(sheets, { language, demonstration: true }));
        let formulas = 0;
        for (const at of sheets.keys()) {
          const cells = cellsOf(String(files.get(`xl/worksheets/sheet${at + 1}.xml`)));
          for (const [address, { formula, value }] of cells) {
            if (formula === undefined) continue;
            formulas += 1;
            expect(
              Math.abs(calculate(cells, address) - value),
              `${sheets[at]!.name} ${address}`,
            ).toBeLessThan(0.001);
          }
        }
        expect(formulas).toBeGreaterThan(headings.length);
      }),
      { numRuns: 20 },
    ));

  it('Narrative, financial report and OPSYS say the same, and a heading that is not the sum of its partners is named', () =>
    fc.assert(
      fc.property(spendings, (spending) => {
        const content = contentOf(spending);
        const agreement = financialTables(content).at(-1)!;
        expect(agreement.rows.length).toBe(4);
        for (const row of agreement.rows) expect(JSON.stringify(row[3])).toMatch(/"(minor|count)":-?0\b/);
        expect(headingsThatDiffer(content.facts)).toEqual([]);
        const wrong = content.facts.headings.map((one) =>
          one.heading === 'travel' ? { ...one, spent: one.spent + 1 } : one,
        );
        const changed = contentOf(spending, { headings: wrong });
        expect(headingsThatDiffer(changed.facts)).toEqual(['travel']);
        expect(JSON.stringify(financialTables(changed).at(-1)!.rows[2]![3])).toContain('"minor":1');
      }),
    ));

  it('lists the headings of a partner in the order of the budget, as every other sheet', () => {
    const amounts = { budget: 100, inPeriod: 1, spent: 2 };
    const of = (partner: string, heading: string) => ({ partnerId: partner, partner, heading, ...amounts });
    const [first, second] = headings;
    const tables = financialTables(contentOf([of('b', second!), of('b', first!), of('a', first!)]));
    const rows = tables.find(({ caption }) => caption === 'By partner and heading')!.rows;
    expect(rows.map(([partner, heading]) => `${partner} ${heading}`)).toEqual([
      'b 1 Human resources',
      'b 2 Travel',
      'a 1 Human resources',
    ]);
  });

  it('has the sheets of the EU workbook; a final report has no forecast', () => {
    const names = (content: FinancialContent) => financialTables(content).map(({ caption }) => caption);
    expect(names(contentOf([]))).toEqual([
      'Information',
      'Budget and follow-up',
      'Forecast',
      'Interim report',
      'By partner and heading',
      'Budget by line',
      'Versions of the budget',
      'Transfers between headings',
      'Contract and addenda',
      'Use of the contingency reserve',
      'Comparison of the figures',
    ]);
    const final = names(contentOf([], { contract: { ...contract, endsOn: '2026-05-31' } }));
    expect(final).toContain('Final report');
    expect(final).not.toContain('Forecast');
  });
});

type Cells = ReadonlyMap<string, { readonly formula: string | undefined; readonly value: number }>;

function cellsOf(sheet: string): Cells {
  const found = sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*?>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v><\/c>/g);
  return new Map(
    [...found].map(([, address, formula, value]) => [address!, { formula, value: Number(value) }]),
  );
}

/** What a spreadsheet makes of a cell: sums and the arithmetic of one row. */
function calculate(cells: Cells, address: string): number {
  const cell = cells.get(address);
  if (!cell) return 0;
  if (cell.formula === undefined) return cell.value;
  const sum = /^SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)$/.exec(cell.formula);
  if (sum) {
    const [, left, top, right, bottom] = sum;
    return [...cells.keys()]
      .filter((one) => {
        const [, column, row] = /^([A-Z]+)(\d+)$/.exec(one)!;
        const within = (value: string | number, from: string | number, to: string | number) =>
          value >= from && value <= to;
        return (
          column!.length === left!.length &&
          within(column!, left!, right!) &&
          within(Number(row), Number(top), Number(bottom))
        );
      })
      .reduce((all, one) => all + calculate(cells, one), 0);
  }
  const product = /^ROUND\(([A-Z]+\d+)\*([A-Z]+\d+),2\)$/.exec(cell.formula);
  if (product)
    return (
      Math.round(Number((calculate(cells, product[1]!) * calculate(cells, product[2]!) * 100).toFixed(6))) /
      100
    );
  const [, first, sign, second] = /^([A-Z]+\d+)([-+/])([A-Z]+\d+)$/.exec(cell.formula)!;
  const [a, b] = [calculate(cells, first!), calculate(cells, second!)];
  if (sign === '/') return a / b;
  return sign === '+' ? a + b : a - b;
}

it('A column is named as a spreadsheet names it', () => {
  expect([0, 25, 26, 51, 52, 701].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ']);
});
