import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jurisdictionCodes } from '../platform/language/jurisdictions.ts';
import { type GrantGroup, totalsOf } from './rules.ts';

const group: fc.Arbitrary<GrantGroup> = fc.record({
  jurisdiction: fc.constantFrom(...jurisdictionCodes, null),
  scope: fc.constantFrom('national' as const, 'regional' as const),
  currency: fc.constantFrom('EUR', 'RSD'),
  count: fc.integer({ min: 1, max: 50 }),
  amountMinor: fc.integer({ min: 1, max: 1_000_000_00 }),
});

describe('the totals of sub-grants', () => {
  it('name all six jurisdictions even when nothing is published', () => {
    expect(totalsOf([]).rows.map(({ jurisdiction }) => jurisdiction)).toEqual([...jurisdictionCodes]);
    expect(totalsOf([]).all).toEqual({ jurisdiction: null, national: 0, regional: 0, amounts: [] });
  });

  it('are the sum of their rows in every currency: subtracting leaves nothing over', () => {
    fc.assert(
      fc.property(fc.array(group), (groups) => {
        const { rows, all } = totalsOf(groups);
        const summed = (of: (row: (typeof rows)[number]) => number) =>
          rows.reduce((sum, row) => sum + of(row), 0);
        expect(summed(({ national }) => national)).toBe(all.national);
        expect(summed(({ regional }) => regional)).toBe(all.regional);
        for (const currency of ['EUR', 'RSD']) {
          const minorOf = ({ amounts }: (typeof rows)[number]) =>
            amounts.find((amount) => amount.currency === currency)?.minor ?? 0;
          expect(summed(minorOf)).toBe(minorOf(all));
        }
      }),
    );
  });
});
