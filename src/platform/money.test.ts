import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, type Money, money, mostMinor, parseAmount, readMinor, sum } from './money.ts';
import { Problem } from './problem.ts';

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
          fc.pre((minor * 10_000) / scaled < mostMinor);
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

describe('an amount that is larger than is kept', () => {
  it('is refused as that, and one at the limit is not', () => {
    expect(readMinor('10 000 000 000,00', 'EUR')).toBe(mostMinor);
    expect(readMinor('10 000 000 000,01', 'EUR')).toBe('too_large');
    expect(readMinor('-10 000 000 000,01', 'EUR')).toBe('too_large');
    expect(parseAmount('90.000.000.000.000', 'EUR')).toBeUndefined();
    expect(readMinor('much', 'EUR')).toBe('unreadable');
  });
  it('is refused also when only its conversion is', () => {
    expect(() => convert(money(mostMinor, 'KWD'), '0.3', 'EUR')).toThrow(Problem);
    expect(convert(money(-mostMinor, 'EUR'), '1', 'EUR').minor).toBe(-mostMinor);
  });
  it('nothing that is read makes a conversion, or the sum of a thousand of them, unsafe', () => {
    const typed = fc.oneof(
      fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map(String),
      fc.integer({ min: 1, max: 999 }).map((thousands) => `${thousands}${'.000'.repeat(5)}`),
      fc.bigInt({ min: 0n, max: 10n ** 11n }).map((whole) => `${whole},99`),
    );
    const rate = fc.integer({ min: 1, max: 10 ** 9 }).map((scaled) => (scaled / 10_000).toFixed(4));
    fc.assert(
      fc.property(typed, rate, (text, taken) => {
        const minor = parseAmount(text, 'RSD');
        if (minor === undefined) return;
        const kept = (made: () => Money): Money | undefined => {
          try {
            return made();
          } catch (error) {
            expect(error).toMatchObject({ code: 'amount_too_large' });
            return undefined;
          }
        };
        const entry = kept(() => convert(money(minor, 'RSD'), taken, 'EUR'));
        if (entry) sum(Array<Money>(1000).fill(entry), 'EUR');
        sum(Array<Money>(1000).fill(money(minor, 'RSD')), 'RSD');
      }),
    );
  });
});
