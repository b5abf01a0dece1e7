import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, money } from './money.ts';

describe('an amount in another currency', () => {
  it('is converted exactly and rounded half away from zero', () => {
    expect(convert(money(11_723_45, 'RSD'), '117.2345', 'EUR')).toEqual(money(100_00, 'EUR'));
    expect(convert(money(1, 'RSD'), '2', 'EUR')).toEqual(money(1, 'EUR'));
    expect(convert(money(1_000_00, 'EUR'), '1', 'EUR')).toEqual(money(1_000_00, 'EUR'));
  });
  it('is never further than half a cent from the exact quotient', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 11 }),
        fc.integer({ min: 1, max: 10 ** 7 }),
        (minor, scaled) => {
          const rate = `${Math.floor(scaled / 10000)}.${String(scaled % 10000).padStart(4, '0')}`;
          const euro = BigInt(convert(money(minor, 'RSD'), rate, 'EUR').minor);
          const difference = euro * BigInt(scaled) - BigInt(minor) * 10000n;
          expect((difference < 0n ? -difference : difference) * 2n).toBeLessThanOrEqual(BigInt(scaled));
        },
      ),
    );
  });
  it('refuses a rate that is not positive', () => {
    expect(() => convert(money(1, 'RSD'), '0.000', 'EUR')).toThrow(RangeError);
  });
});
