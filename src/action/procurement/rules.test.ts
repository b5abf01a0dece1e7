import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../platform/money.ts';
import { loadAction } from '../definition/load-action.ts';
import { procurementRules } from '../definition/procurement.ts';
import { isEnough, neededProcedure, standingOf } from './rules.ts';

const rules = (await loadAction('actions/shbb')).action.procurement!;
const ordered = (minor: number, more: { currency?: string; rate?: string; isOpen?: boolean } = {}) => ({
  ...{ original: money(minor, more.currency ?? 'EUR'), rate: more.rate ?? '1', currency: 'EUR' },
  isOpen: more.isOpen ?? true,
});

describe('What is ordered', () => {
  it('is left cent by cent as it is paid, and committed while it is open', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })),
        fc.boolean(),
        (minor, paid, isOpen) => {
          let left = minor;
          for (const one of paid) left -= one;
          const payments = paid.map((one) => ({ currency: 'EUR', originalMinor: one, amountMinor: one }));
          const found = standingOf(ordered(minor, { isOpen }), payments);
          expect(found.left.minor).toBe(Math.max(left, 0));
          expect(found.ordered.minor + found.over.minor).toBe(found.paid.minor + found.left.minor);
          expect(found.committedMinor).toBe(isOpen && left > 0 ? left : 0);
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
    ['services', 1, 'single_offer'],
    ['services', 250_000, 'single_offer'],
    ['services', 250_001, 'three_offers'],
    ['services', 6_000_000, 'three_offers'],
    ['services', 6_000_001, 'simplified_tender'],
    ['supplies', 10_000_001, 'local_tender'],
    ['works', 10_000_001, 'simplified_tender'],
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

it('An Action names one procedure above nothing for each kind, and stricter ones above higher values', () => {
  const of = (change: (steps: typeof rules.thresholds) => typeof rules.thresholds) =>
    procurementRules.safeParse({ ...rules, thresholds: change(rules.thresholds) }).success;
  expect(of((steps) => steps)).toBe(true);
  expect(of((steps) => steps.filter(({ kind }) => kind !== 'works'))).toBe(false);
  expect(of((steps) => [...steps, steps.at(-1)!])).toBe(false);
  expect(of((steps) => steps.toReversed())).toBe(false);
  expect(of((steps) => steps.filter(({ above }) => above > 0))).toBe(false);
});

it('Where the values are from is said in every language, not in one for all', () => {
  expect(procurementRules.safeParse({ ...rules, source: 'Our handbook' }).success).toBe(false);
  const languages = ['en', 'sq', 'mk', 'sr-Cyrl', 'bs', 'hr', 'cnr'];
  expect(Object.keys(rules.source)).toEqual(expect.arrayContaining(languages));
  expect(new Set(Object.values(rules.source)).size).toBeGreaterThan(4);
});
