import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDecimal } from '../../platform/money.ts';
import { buildCallForm } from '../testing.ts';
import { lotsAskedAbout, type TurnoverOfLot, turnoversIn, typedTurnovers } from './turnovers.ts';

const amount = fc.option(fc.integer({ min: 1, max: 900_000_00 }));
/** Limits as a call keeps them: of the whole call and by lot, each with an amount, the second above the first. */
const limits = fc
  .uniqueArray(fc.record({ lot: fc.integer({ min: 0, max: 99 }), aboveMinor: amount, more: amount }), {
    selector: ({ lot }) => lot,
    maxLength: 8,
  })
  .map((rows) =>
    rows
      .map(
        ({ lot, aboveMinor, more }): TurnoverOfLot => ({
          lot,
          aboveMinor,
          upToMinor: more === null ? null : (aboveMinor ?? 0) + more,
        }),
      )
      .filter(({ aboveMinor, upToMinor }) => aboveMinor !== null || upToMinor !== null)
      .sort((a, b) => a.lot - b.lot),
  );
const typedOf = (rows: readonly TurnoverOfLot[]) =>
  typedTurnovers(rows, (minor) => toDecimal({ minor, currency: 'EUR' }));

it('What a form is filled with is read again as the same limits.', () => {
  fc.assert(
    fc.property(limits, (rows) => {
      expect(turnoversIn(buildCallForm(typedOf(rows)))).toEqual(rows);
    }),
    { numRuns: 30 },
  );
});

it('A second amount that is not above the first is refused at its field, and nought is an amount of the first alone.', () => {
  const issuesOf = (typed: Record<string, string>) => {
    try {
      buildCallForm(typed);
    } catch (error) {
      return (error as { issues: { path: string[]; message: string }[] }).issues.map(
        ({ path, message }) => `${path}: ${message}`,
      );
    }
    return [];
  };
  const wrong = 'turnover_up_to-2: grants.call.invalid.turnover';
  expect(issuesOf({ 'turnover_above-2': '50000', 'turnover_up_to-2': '50000' })).toEqual([wrong]);
  expect(issuesOf({ 'turnover_above-2': '50000', 'turnover_up_to-2': '50000.01' })).toEqual([]);
  expect(issuesOf({ 'turnover_above-2': '0' })).toEqual([]);
  expect(issuesOf({ 'turnover_up_to-2': '0' })).toEqual(['turnover_up_to-2: invalid.amount_low']);
  expect(issuesOf({ 'turnover_above-2': 'many' })).toEqual(['turnover_above-2: invalid.amount_read']);
});

it('A form asks about the lots of the call, about the whole call before there are any, and about each typed limit.', () => {
  expect(lotsAskedAbout([], {})).toEqual([0]);
  expect(lotsAskedAbout([2], { 'turnover_up_to-0': '9' })).toEqual([0, 2]);
  expect(lotsAskedAbout([1, 3], { 'turnover_up_to-2': ' ', 'turnover_above-8': '5' })).toEqual([1, 3, 8]);
});
