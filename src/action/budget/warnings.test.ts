import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openWarnings } from './warnings.ts';

const line = { partnerId: 'p', heading: 'travel', line: 'Bus', budget: 1000 };
const levels = (spent: number, notes: Parameters<typeof openWarnings>[1] = [], committed = 0) =>
  openWarnings([{ ...line, spent, committed }], notes, 90).map(({ level }) => level);

it('A line is warned of at the share of the contract, and again when it is overspent', () => {
  expect(levels(899)).toEqual([]);
  expect(levels(900)).toEqual(['near']);
  expect(levels(1000)).toEqual(['near']);
  expect(levels(1001)).toEqual(['over']);
  expect(openWarnings([{ ...line, budget: 0, spent: 1, committed: 0 }], [], 90)).toMatchObject([
    { level: 'over' },
  ]);
});

it('What is committed counts with what is spent', () => {
  expect(levels(400, [], 499)).toEqual([]);
  expect(levels(400, [], 500)).toEqual(['near']);
  expect(levels(0, [], 1000)).toEqual(['near']);
  expect(levels(0, [], 1001)).toEqual(['over']);
});

it('A note settles its own level and what is below it, of its own line alone', () => {
  const near = { ...line, level: 'near' as const, overspent: false };
  const over = { ...line, level: 'over' as const, overspent: true };
  expect(levels(950, [near])).toEqual([]);
  expect(levels(1001, [near])).toEqual(['over']);
  expect(levels(1001, [over])).toEqual([]);
  expect(levels(950, [over])).toEqual([]);
  expect(levels(950, [{ ...near, line: '' }])).toEqual(['near']);
});

it('What was settled as over with what is committed comes back once what is spent alone is over', () => {
  const over = { ...line, level: 'over' as const, overspent: false };
  expect(levels(0, [over], 1001)).toEqual([]);
  expect(levels(1000, [over], 1)).toEqual([]);
  expect(levels(1001, [over])).toEqual(['over']);
  expect(levels(1001, [over, { ...over, overspent: true }])).toEqual([]);
});

it('More spending never takes a warning away', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (some, more) => {
      expect(levels(some + more).length).toBeGreaterThanOrEqual(levels(some).length);
    }),
  );
});
