import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BudgetLine } from './answers.ts';
import { type BudgetRules, figuresOf, lineTotal } from './budget.ts';
import { headings } from './questions.ts';

const rules: BudgetRules = { currency: 'EUR', headings: [...headings], ceilings: [], coFinancingPercent: 0 };
const indirect7 = [{ heading: 'indirect', percent: 7, of: 'direct' } as const];

function line(heading: string, units: string, rateMinor: number): BudgetLine {
  return { heading, description: 'x', unit: 'month', units, rateMinor };
}

describe('what a budget may not be', () => {
  it('indirect costs over seven per cent of the direct ones, by one cent', () => {
    const budget = { lines: [line('human_resources', '1', 100_000), line('indirect', '1', 7_001)] };
    expect(figuresOf({ ...rules, ceilings: indirect7 }, budget).violations).toEqual([
      {
        code: 'over_ceiling',
        heading: 'indirect',
        of: 'direct',
        details: { percent: 7, mostMinor: 7_000, minor: 7_001 },
      },
    ]);
  });

  it('exactly at the ceiling is allowed, and the call may be stricter than the form', () => {
    const budget = { lines: [line('human_resources', '1', 100_000), line('indirect', '1', 7_000)] };
    const strict = { minimumMinor: 1, maximumMinor: 1_000_000, indirectPercent: 5 };
    expect(figuresOf({ ...rules, ceilings: indirect7 }, budget).violations).toEqual([]);
    expect(figuresOf({ ...rules, ceilings: indirect7 }, budget, strict).violations[0]!.details.percent).toBe(
      5,
    );
  });

  it('asked amounts below, above, and beyond the total', () => {
    const terms = { minimumMinor: 500_000, maximumMinor: 1_000_000 };
    const codes = (requestedMinor: number, total: number) =>
      figuresOf(rules, { lines: [line('travel', '1', total)], requestedMinor }, terms).violations.map(
        ({ code }) => code,
      );
    expect(codes(499_999, 600_000)).toEqual(['requested_under_minimum']);
    expect(codes(1_000_001, 1_000_001)).toEqual(['requested_over_maximum']);
    expect(codes(600_001, 600_000)).toEqual(['requested_over_total']);
    expect(codes(600_000, 600_000)).toEqual([]);
  });

  it('less of one’s own than the call asks for, to the cent', () => {
    const terms = { minimumMinor: 1, maximumMinor: 1_000_000, coFinancingPercent: 10 };
    const ask = (requestedMinor: number) =>
      figuresOf(rules, { lines: [line('travel', '1', 99_999)], requestedMinor }, terms).violations;
    expect(ask(90_000)[0]).toMatchObject({
      code: 'co_financing_too_low',
      details: { leastMinor: 10_000, ownMinor: 9_999 },
    });
    expect(ask(89_999)).toEqual([]);
  });

  it('a line beyond what the arithmetic keeps exact', () => {
    const { violations, total } = figuresOf(rules, { lines: [line('travel', '999999999', 999_999_999)] });
    expect(violations).toMatchObject([{ code: 'line_too_large', line: 0 }]);
    expect(total).toBe(0);
  });
});

describe('its arithmetic', () => {
  it('rounds a line half away from zero to the cent: 0.5 days of 0.01, a third of a month', () => {
    expect(lineTotal({ units: '0.5', rateMinor: 1 })).toBe(1);
    expect(lineTotal({ units: '0.333', rateMinor: 100_000 })).toBe(33_300);
    expect(lineTotal({ units: '1.005', rateMinor: 100 })).toBe(101);
    expect(lineTotal({ units: '3', rateMinor: undefined })).toBeUndefined();
  });

  const lines = fc.array(
    fc.record({
      heading: fc.constantFrom(...headings),
      units: fc
        .nat(5_000_000)
        .map(
          (thousandths) => `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`,
        ),
      rateMinor: fc.nat(100_000_000),
    }),
    { maxLength: 40 },
  );

  it('the total is the sum of the lines in any order, and of the headings, and of its three parts', () => {
    fc.assert(
      fc.property(lines, fc.integer(), (given, seed) => {
        const shuffled = given
          .map((one, index) => [Math.sin(seed + index), one] as const)
          .sort(([a], [b]) => a - b);
        const figures = figuresOf(rules, { lines: given });
        const again = figuresOf(rules, { lines: shuffled.map(([, one]) => one) });
        expect(figures.total).toBe(figures.lines.reduce<number>((sum, minor) => sum + minor!, 0));
        expect(again.total).toBe(figures.total);
        expect(again.headings).toEqual(figures.headings);
        expect(figures.headings.reduce((sum, { minor }) => sum + minor, 0)).toBe(figures.total);
        expect(figures.direct + figures.indirect + figures.contingency).toBe(figures.total);
        expect(Number.isSafeInteger(figures.total)).toBe(true);
      }),
    );
  });

  it('every line is within half a cent of the exact product', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.nat(100_000_000), (thousandths, rateMinor) => {
        const units = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;
        const off =
          BigInt(lineTotal({ units, rateMinor })!) * 1000n - BigInt(thousandths) * BigInt(rateMinor);
        expect(off <= 500n && off > -500n).toBe(true);
      }),
    );
  });

  it('the own share lies between nothing and all of the total', () => {
    fc.assert(
      fc.property(lines, fc.nat(1_000_000_000), (given, requestedMinor) => {
        const { coFinancing, total, own, requested } = figuresOf(rules, { lines: given, requestedMinor });
        expect(coFinancing.numerator).toBeGreaterThanOrEqual(0);
        expect(coFinancing.numerator).toBeLessThanOrEqual(coFinancing.denominator);
        if (requested <= total) expect(own + requested).toBe(total);
      }),
    );
  });
});
