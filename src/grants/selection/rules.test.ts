import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank, type Candidate, select } from './rules.ts';

const lots = [
  { id: 'a', envelopeMinor: 10_000 },
  { id: 'b', envelopeMinor: 5_000 },
];
const candidate = fc.record({
  applicationId: fc.uuid(),
  lotId: fc.constantFrom('a', 'b'),
  mean: fc.record({ points: fc.nat(20_000), parts: fc.constantFrom(1, 2, 3) }),
  amountMinor: fc.integer({ min: 1, max: 6_000 }),
  submittedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
  belowFloor: fc.boolean(),
  working: fc.constant([]),
});
const candidates = fc.uniqueArray(candidate, { selector: (one) => one.applicationId, maxLength: 25 });

describe('selection', () => {
  it('never spends more than a lot’s envelope', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const rows = select(all, lots, 3_000);
        for (const lot of lots) {
          const spent = rows.filter((row) => row.lotId === lot.id && row.outcome === 'awarded');
          expect(spent.reduce((sum, row) => sum + row.amountMinor, 0)).toBeLessThanOrEqual(lot.envelopeMinor);
        }
      }),
    );
  });
  it('awards nobody past somebody ranked higher who passed', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        for (const lot of lots) {
          const passed = select(all, lots, 3_000).filter(
            (row) => row.lotId === lot.id && row.outcome !== 'rejected',
          );
          const firstReserve = passed.findIndex((row) => row.outcome === 'reserve');
          if (firstReserve >= 0)
            expect(passed.slice(firstReserve).every((row) => row.outcome === 'reserve')).toBe(true);
        }
      }),
    );
  });
  it('awards all who passed as long as the money lasts, and rejects exactly those who did not pass', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        for (const lot of lots) {
          const rows = select(all, lots, 3_000).filter((row) => row.lotId === lot.id);
          const spent = rows
            .filter((row) => row.outcome === 'awarded')
            .reduce((sum, row) => sum + row.amountMinor, 0);
          const first = rows.find((row) => row.outcome === 'reserve');
          if (first) expect(spent + first.amountMinor).toBeGreaterThan(lot.envelopeMinor);
          for (const { outcome, belowFloor, mean } of rows)
            expect(outcome === 'rejected').toBe(belowFloor || mean.points / mean.parts < 3_000);
        }
      }),
    );
  });
  it('goes from the most points to the fewest, and of equals from the smaller amount', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        for (const lot of lots) {
          const rows = select(all, lots, 3_000).filter((row) => row.lotId === lot.id);
          expect(rows.map((row) => row.position)).toEqual(rows.map((_, at) => at + 1));
          for (const [at, row] of rows.slice(1).entries()) {
            const above = rows[at]!;
            // Six times each mean is whole: no rounding decides.
            const [more, fewer] = [above, row].map(({ mean }) => (mean.points * 6) / mean.parts);
            expect(more).toBeGreaterThanOrEqual(fewer!);
            if (more === fewer) expect(above.amountMinor).toBeLessThanOrEqual(row.amountMinor);
          }
        }
      }),
    );
  });
  it('gives every application exactly one outcome, whatever order they come in', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const rows = select(all, lots, 3_000);
        expect(rows.map((row) => row.applicationId).sort()).toEqual(
          all.map((one) => one.applicationId).sort(),
        );
        expect(select([...all].reverse(), lots, 3_000)).toEqual(rows);
      }),
    );
  });
  it('numbers the reserve list from one without gaps', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        for (const lot of lots) {
          const places = select(all, lots, 0)
            .filter((row) => row.lotId === lot.id && row.outcome === 'reserve')
            .map((row) => row.reservePosition);
          expect(places).toEqual(places.map((_, at) => at + 1));
        }
      }),
    );
  });
  it('prefers the smaller amount among equals, then the earlier submission', () => {
    const base: Candidate = {
      applicationId: 'x',
      lotId: 'a',
      mean: { points: 8000, parts: 1 },
      amountMinor: 100,
      submittedAt: '2026-01-02T00:00:00.000Z',
      belowFloor: false,
      working: [],
    };
    expect(byRank(base, { ...base, applicationId: 'y', amountMinor: 200 })).toBeLessThan(0);
    expect(
      byRank(base, { ...base, applicationId: 'y', submittedAt: '2026-01-01T00:00:00.000Z' }),
    ).toBeGreaterThan(0);
    expect(byRank(base, { ...base, applicationId: 'y', mean: { points: 16_001, parts: 2 } })).toBeGreaterThan(
      0,
    );
  });
});
