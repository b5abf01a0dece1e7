import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../platform/money.ts';
import { loadAction } from '../definition/load-action.ts';
import { isEnough, neededProcedure, standingOf } from './rules.ts';

const rules = (await loadAction('actions/shbb')).action.procurement!;
const ordered = (minor: number, more: { currency?: string; rate?: string; isOpen?: boolean } = {}) => ({
  ...{ original: money(minor, more.currency ?? 'EUR'), rate: more.rate ?? '1', currency: 'EUR' },
  isOpen: more.isOpen ?? true,
});
const anyPayment = fc.record({
  currency: fc.constantFrom('EUR', 'RSD', 'ALL'),
  originalMinor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  amountMinor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
});
const anyRate = fc.integer({ min: 1, max: 2_000_000 }).map((rate) => (rate / 10_000).toFixed(4));

describe('What is ordered', () => {
  it('is always what was paid and what is left together', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.constantFrom('EUR', 'RSD'),
        anyRate.filter((rate) => Number(rate) > 0),
        fc.array(anyPayment),
        fc.boolean(),
        (minor, currency, rate, payments, isOpen) => {
          const found = standingOf(ordered(minor, { currency, rate, isOpen }), payments);
          expect(found.paid.minor + found.left.minor).toBe(found.ordered.minor);
          expect(found.committedMinor).toBeGreaterThanOrEqual(0);
          if (!isOpen || found.left.minor <= 0) expect(found.committedMinor).toBe(0);
        },
      ),
    ));

  it('commits nothing once it is paid in its own currency, whatever the rates were', () => {
    const paid = [{ currency: 'RSD', originalMinor: 117_000_00, amountMinor: 999_12 }];
    const found = standingOf(ordered(117_000_00, { currency: 'RSD', rate: '117' }), paid);
    expect(found).toMatchObject({ left: { minor: 0 }, committedMinor: 0 });
  });

  it('counts a payment in another currency at the rate of the contract', () => {
    const paid = [{ currency: 'EUR', originalMinor: 100_00, amountMinor: 100_00 }];
    const found = standingOf(ordered(117_000_00, { currency: 'RSD', rate: '117' }), paid);
    expect(found).toMatchObject({ paid: { minor: 11_700_00 }, committedMinor: 900_00 });
  });
});

describe('The procedure that a value needs', () => {
  it.each([
    ['services', 0, 'single_offer'],
    ['services', 249_999, 'single_offer'],
    ['services', 250_000, 'three_offers'],
    ['services', 6_000_000, 'simplified_tender'],
    ['supplies', 10_000_000, 'local_tender'],
    ['works', 10_000_000, 'simplified_tender'],
  ] as const)('of %s of %i cents is %s', (kind, minor, needed) =>
    expect(neededProcedure(rules, kind, minor)).toBe(needed),
  );

  it('is none where the Action names no rules, and a stricter one is enough', () => {
    expect(neededProcedure(undefined, 'works', 1)).toBeUndefined();
    expect(isEnough(rules, 'international_tender', 'three_offers')).toBe(true);
    expect(isEnough(rules, 'single_offer', 'three_offers')).toBe(false);
    expect(isEnough(rules, null, 'single_offer')).toBe(false);
  });
});
