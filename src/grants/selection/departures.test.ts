import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Departures, departFrom, departureKinds } from './departures.ts';
import { select } from './rules.ts';

const lots = [
  { id: 'a', envelopeMinor: 10_000 },
  { id: 'b', envelopeMinor: 5_000 },
];
const call = { lots, passPoints: 3_000 };
const candidate = fc.record({
  lotId: fc.constantFrom('a', 'b'),
  mean: fc.record({ points: fc.nat(20_000), parts: fc.constantFrom(1, 2, 3) }),
  amountMinor: fc.integer({ min: 1, max: 6_000 }),
  belowFloor: fc.boolean(),
});
/** A ranking as it is kept, with departures of some of its applications and of one that is not in it. */
const ranked = fc
  .tuple(
    fc.array(candidate, { maxLength: 20 }),
    fc.array(fc.option(fc.constantFrom(...departureKinds)), { maxLength: 20 }),
  )
  .map(([all, kinds]) => {
    const candidates = all.map((one, at) => ({
      ...{ ...one, applicationId: `id-${at}`, working: [] },
      submittedAt: '2026-01-01T00:00:00.000Z',
    }));
    const rows = select(candidates, lots, call.passPoints).map((row) => ({
      ...{ ...row, number: `N-${row.applicationId}` },
      ...{ scorePoints: row.mean.points, scoreParts: row.mean.parts },
    }));
    const departures: Departures = Object.fromEntries(
      kinds.flatMap((kind, at) => (kind ? [[`N-id-${at}`, { kind, reason: `Because ${at}` }]] : [])),
    );
    return { rows, departures };
  });

describe('departures from a ranking', () => {
  it('Without one the ranking stays as it is', () => {
    fc.assert(
      fc.property(ranked, ({ rows }) => {
        expect(departFrom(rows, call, {})).toEqual(rows.map((row) => ({ ...row, departure: '' })));
      }),
    );
  });

  it('Spend no more than the envelope, award nobody who failed or is passed over, and say why in each row they change', () => {
    fc.assert(
      fc.property(ranked, ({ rows, departures }) => {
        const departed = departFrom(rows, call, departures);
        for (const { id, envelopeMinor } of lots) {
          const spent = departed.filter(({ lotId, outcome }) => lotId === id && outcome === 'awarded');
          expect(spent.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBeLessThanOrEqual(
            envelopeMinor,
          );
        }
        for (const [at, row] of departed.entries()) {
          const failed = ['below_floor', 'below_pass_mark'].includes(rows[at]!.reason);
          const kind = departures[row.number]?.kind;
          if (failed || kind === 'pass_over') expect(row.outcome).toBe('rejected');
          expect(row.departure !== '').toBe(['passed_over', 'taken_before'].includes(row.reason));
          if (row.departure !== '') expect(row.departure).toBe(departures[row.number]!.reason);
        }
      }),
    );
  });

  it('Who is taken comes before all others, and of the rest nobody is awarded past somebody ranked higher', () => {
    fc.assert(
      fc.property(ranked, ({ rows, departures }) => {
        const departed = departFrom(rows, call, departures);
        for (const { id, envelopeMinor } of lots) {
          const own = departed.filter(({ lotId }) => lotId === id);
          const rest = own.filter(
            ({ outcome, reason }) => outcome !== 'rejected' && reason !== 'taken_before',
          );
          const first = rest.findIndex(({ outcome }) => outcome === 'reserve');
          if (first >= 0) expect(rest.slice(first).every(({ outcome }) => outcome === 'reserve')).toBe(true);
          expect(rest.flatMap(({ reservePosition }) => reservePosition ?? [])).toEqual(
            rest.slice(first < 0 ? rest.length : first).map((_, at) => at + 1),
          );
          // One that is not taken though it should be had no room beside those that were.
          const taken = own.filter(({ reason }) => reason === 'taken_before');
          const spent = taken.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
          for (const row of own)
            if (departures[row.number]?.kind === 'take' && row.reason === 'envelope_used')
              expect(spent + row.amountMinor).toBeGreaterThan(envelopeMinor);
        }
      }),
    );
  });
});
