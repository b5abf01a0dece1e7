import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byRisk, type RiskFacts, reasonsOf, riskRules, visitReasons, weightOf } from './risk.ts';

const today = '2026-11-25';
const quiet: RiskFacts = {
  ...{ startsOn: '2026-10-01', amountMinor: 5_000_00, ceilingMinor: 60_000_00, lastVisitOn: null },
  ...{ lateReports: 0, reportedMinor: 0, rejectedMinor: 0, earlier: 1 },
};

it('A sub-grant without any risk is not proposed', () => {
  expect(reasonsOf(quiet, today)).toEqual([]);
});

it('Each fact proposes a visit from its threshold on', () => {
  const reasons = (facts: Partial<RiskFacts>) => reasonsOf({ ...quiet, ...facts }, today);
  expect(reasons({ lateReports: 1 })).toEqual(['late_report']);
  expect(reasons({ reportedMinor: 100_00, rejectedMinor: 5_00 })).toEqual(['rejected']);
  expect(reasons({ reportedMinor: 100_00, rejectedMinor: 4_99 })).toEqual([]);
  expect(reasons({ startsOn: '2026-08-27' })).toEqual(['not_visited']);
  expect(reasons({ startsOn: '2026-08-28' })).toEqual([]);
  expect(reasons({ startsOn: '2026-01-01', lastVisitOn: '2026-02-28' })).toEqual(['not_visited_lately']);
  expect(reasons({ startsOn: '2026-01-01', lastVisitOn: '2026-03-01' })).toEqual([]);
  expect(reasons({ amountMinor: 45_000_00 })).toEqual(['high_amount']);
  expect(reasons({ amountMinor: 44_999_99 })).toEqual([]);
  expect(reasons({ earlier: 0 })).toEqual(['first_time']);
  const seen = { startsOn: '2026-01-01', lastVisitOn: '2026-10-01' };
  expect(reasons({ ...seen, earlier: 0, amountMinor: 60_000_00 })).toEqual([]);
});

it('Proposals come in one order, whatever order they were read in, and more reasons never come later', () => {
  const proposals = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 999 }).map(String),
      amountMinor: fc.integer({ min: 1, max: 3 }),
      reasons: fc.subarray([...visitReasons]),
    }),
    { selector: ({ number }) => number },
  );
  fc.assert(
    fc.property(proposals, (rows) => {
      const sorted = rows.toSorted(byRisk);
      expect(rows.toReversed().toSorted(byRisk)).toEqual(sorted);
      const weights = sorted.map(({ reasons }) => weightOf(reasons));
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    }),
  );
  for (const weight of Object.values(riskRules.weights)) expect(weight).toBeGreaterThan(0);
});
