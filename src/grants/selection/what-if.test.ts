import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, select } from './rules.ts';
import { type Selected, type Trial, whatIf } from './what-if.ts';

const call = {
  lots: [
    { id: 'a', envelopeMinor: 10_000 },
    { id: 'b', envelopeMinor: 5_000 },
  ],
  passPoints: 3_000,
};
const candidate: fc.Arbitrary<Candidate> = fc.record({
  applicationId: fc.uuid(),
  lotId: fc.constantFrom('a', 'b'),
  mean: fc.record({ points: fc.nat(20_000), parts: fc.constantFrom(1, 2, 3) }),
  amountMinor: fc.integer({ min: 1, max: 6_000 }),
  submittedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
  belowFloor: fc.boolean(),
  working: fc.constant([]),
});
const ranking = fc
  .uniqueArray(candidate, { selector: (one) => one.applicationId, maxLength: 25 })
  .map((all) =>
    select(all, call.lots, call.passPoints).map(
      ({ mean, ...row }): Selected => ({ ...row, scorePoints: mean.points, scoreParts: mean.parts }),
    ),
  );
const same: Trial = { lots: {}, passPoints: null };

describe('what if', () => {
  it('changes nothing where nothing else is tried', () => {
    fc.assert(
      fc.property(ranking, (rows) => {
        expect(whatIf(rows, call, same).filter(({ differs }) => differs)).toEqual([]);
      }),
    );
  });
  it('takes no award away where only an envelope is larger, and stays within it', () => {
    fc.assert(
      fc.property(ranking, fc.nat(20_000), (rows, more) => {
        const envelopeMinor = 10_000 + more;
        const tried = whatIf(rows, call, {
          ...same,
          lots: { a: { envelopeMinor, mostMinor: null } },
        });
        for (const { now, tried: other } of tried)
          if (now.outcome === 'awarded') expect(other.outcome).toBe('awarded');
        const spent = tried
          .filter(({ now, tried: other }) => now.lotId === 'a' && other.outcome === 'awarded')
          .reduce((sum, { tried: other }) => sum + other.amountMinor, 0);
        expect(spent).toBeLessThanOrEqual(envelopeMinor);
      }),
    );
  });
  it('gives none more than the highest amount, and rejects whoever is below another pass mark', () => {
    fc.assert(
      fc.property(
        ranking,
        fc.integer({ min: 1, max: 6_000 }),
        fc.nat(10_000),
        (rows, mostMinor, passPoints) => {
          const lots = { a: { envelopeMinor: null, mostMinor }, b: { envelopeMinor: null, mostMinor } };
          for (const { now, tried: other } of whatIf(rows, call, { lots, passPoints })) {
            expect(other.amountMinor).toBe(Math.min(now.amountMinor, mostMinor));
            const passed = now.reason !== 'below_floor' && now.scorePoints >= passPoints * now.scoreParts;
            expect(other.outcome === 'rejected').toBe(!passed);
          }
        },
      ),
    );
  });
});
