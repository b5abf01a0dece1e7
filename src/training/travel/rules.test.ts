import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustBeOffered, nightsOf, refundOf, stillOffered, type Travel, travelTotals } from './rules.ts';
import { travelForm, travelWays } from './schema.ts';

const nothing: Travel = { nights: [], way: null, departsFrom: '', costMinor: null };
const offered = { nights: [-1, 0], travelUpToMinor: 4000 };

describe('what an event offers', () => {
  it('is the nights from the one before its first day to the one after its last', () => {
    expect(nightsOf({ startsOn: '2026-11-26', endsOn: '2026-11-27' })).toEqual([-1, 0, 1]);
    expect(nightsOf({ startsOn: '2026-11-26', endsOn: '2026-11-26' })).toEqual([-1, 0]);
  });

  it('is all that can be asked for', () => {
    const refused = (travel: Partial<Travel>, by = offered as Parameters<typeof mustBeOffered>[1]) => {
      try {
        mustBeOffered({ ...nothing, ...travel }, by);
        return undefined;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(refused({ nights: [1] })).toBe('night_not_offered');
    expect(refused({ way: 'bus' }, { nights: [0], travelUpToMinor: null })).toBe('travel_not_offered');
    expect(refused({ costMinor: 100 }, { nights: [0], travelUpToMinor: null })).toBe('travel_not_offered');
    expect(refused({ costMinor: 100 })).toBe('travel_way_missing');
    expect(refused({ departsFrom: 'Niš' })).toBe('travel_way_missing');
    expect(refused({ nights: [-1, 0], way: 'bus', departsFrom: 'Niš', costMinor: 9000 })).toBeUndefined();
    expect(refused({})).toBeUndefined();
  });
});

describe('what must be booked', () => {
  it('is counted by night and means of transport, with what it costs and what is refunded', () => {
    const asked: Travel[] = [
      { nights: [-1, 0], way: 'bus', departsFrom: 'Niš', costMinor: 3000 },
      { nights: [0], way: 'bus', departsFrom: '', costMinor: 9000 },
      { nights: [], way: 'car', departsFrom: '', costMinor: null },
    ];
    expect(travelTotals(asked, offered)).toEqual({
      beds: [
        { night: -1, people: 1 },
        { night: 0, people: 2 },
      ],
      nights: 3,
      ways: [
        { way: 'bus', people: 2 },
        { way: 'car', people: 1 },
      ],
      costMinor: 12000,
      refundMinor: 7000,
    });
  });

  it('holds nothing that is no longer offered, and never refunds more than the maximum', () => {
    const night = fc.integer({ min: -1, max: 4 });
    const travel = fc.record({
      nights: fc.uniqueArray(night),
      way: fc.constantFrom(...travelWays),
      departsFrom: fc.string(),
      costMinor: fc.option(fc.integer({ min: 1, max: 10_000 })),
    });
    const offer = fc.record({
      nights: fc.uniqueArray(night),
      travelUpToMinor: fc.option(fc.integer({ min: 1, max: 10_000 })),
    });
    fc.assert(
      fc.property(fc.array(travel, { maxLength: 8 }), offer, (asked, by) => {
        const totals = travelTotals(asked, by);
        expect(totals.nights).toBe(totals.beds.reduce((sum, { people }) => sum + people, 0));
        expect(totals.refundMinor).toBeLessThanOrEqual(asked.length * (by.travelUpToMinor ?? 0));
        for (const one of asked) {
          expect(() => mustBeOffered(stillOffered(one, by), by)).not.toThrow();
          expect(refundOf(one, by)).toBeLessThanOrEqual(one.costMinor ?? 0);
        }
      }),
    );
  });
});

it('a form keeps each night once, in their order, and refuses one that no event has', () => {
  const form = travelForm.parse({ 'nights[]': ['1', '-1', '1'], way: 'train', cost: '14,50' });
  expect(form).toEqual({ nights: [-1, 1], way: 'train', departsFrom: '', costMinor: 1450 });
  expect(travelForm.safeParse({ 'nights[]': ['40'] }).success).toBe(false);
});
