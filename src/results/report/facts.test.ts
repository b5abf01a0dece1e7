import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationOf, type Facts, movesBetween, totalOfHeadings } from './facts.ts';

const nothing: Facts = {
  period: { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
  frozen: false,
  currency: 'EUR',
  indicators: [],
  headings: [],
  gatherings: [],
  subGrants: [],
  materials: [],
};
const travel = { heading: 'travel', budget: 200, inPeriod: 50, spent: 150 };

describe('deviation', () => {
  it('is what was spent less what was planned, and keeps what its share was made of', () => {
    expect(deviationOf(travel)).toEqual({ minor: -50, share: { numerator: -50, denominator: 200 } });
    expect(deviationOf({ budget: 0, spent: 5 }).share).toEqual({ numerator: 5, denominator: 0 });
  });

  it('of the total is the sum of the deviations', () => {
    const amount = fc.integer({ min: 0, max: 1e9 });
    const heading = fc.record({ heading: fc.string(), budget: amount, inPeriod: amount, spent: amount });
    fc.assert(
      fc.property(fc.array(heading), (headings) => {
        const sum = headings.reduce((total, one) => total + deviationOf(one).minor, 0);
        expect(deviationOf(totalOfHeadings(headings)).minor).toBe(sum);
      }),
    );
  });
});

describe('what moved between two builds', () => {
  it('is nothing the first time, and nothing when nothing changed', () => {
    expect(movesBetween(undefined, { ...nothing, headings: [travel] })).toEqual([]);
    expect(movesBetween({ ...nothing, headings: [travel] }, { ...nothing, headings: [travel] })).toEqual([]);
  });

  it('names every figure that changed, came or went', () => {
    const brief = { id: 'b', title: 'Brief', kind: 'policy_brief', publishedOn: '2026-04-01' };
    const before = { ...nothing, headings: [travel], materials: [brief] };
    const now = {
      ...nothing,
      headings: [{ ...travel, spent: 170 }],
      indicators: [{ code: 'clubs', target: null, inPeriod: 1, value: 2 }],
    };
    expect(movesBetween(before, now)).toEqual([
      { kind: 'indicator', id: 'clubs', label: 'clubs', field: 'inPeriod', before: null, now: 1 },
      { kind: 'indicator', id: 'clubs', label: 'clubs', field: 'value', before: null, now: 2 },
      { kind: 'heading', id: 'travel', label: 'travel', field: 'spent', before: 150, now: 170 },
      { kind: 'material', id: 'b', label: 'Brief', field: 'there', before: 1, now: null },
    ]);
  });
});
