import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measured } from '../measure.ts';
import { differenceOf, frozenRecords, mustBeFreezable } from './rules.ts';

function measuredOf(values: Readonly<Record<string, number>>): Measured {
  const records = Object.entries(values).map(([id, value]) => ({
    kind: 'gathering' as const,
    id,
    pageId: id,
    label: id,
    jurisdiction: null,
    on: '2026-01-01',
    value,
  }));
  return { value: records.reduce((sum, one) => sum + one.value, 0), records };
}

describe('freezing a period', () => {
  it('is refused a second time, and before the period is over', () => {
    const period = { endsOn: '2026-06-30', frozenAt: null };
    expect(() => mustBeFreezable({ ...period, frozenAt: 'then' }, '2026-07-01')).toThrow(
      'period_already_frozen',
    );
    expect(() => mustBeFreezable(period, '2026-06-30')).toThrow('period_not_over');
    expect(() => mustBeFreezable(period, '2026-07-01')).not.toThrow();
  });

  it('keeps for each record what it adds so far and within the period', () => {
    expect(frozenRecords(measuredOf({ b: 2, a: 1 }), measuredOf({ b: 2 }))).toEqual([
      { kind: 'gathering', id: 'a', value: 1, inPeriod: 0 },
      { kind: 'gathering', id: 'b', value: 2, inPeriod: 2 },
    ]);
  });
});

describe('a later correction', () => {
  it('shows as the records that were added, left or changed', () => {
    const frozen = measuredOf({ a: 1, b: 2, c: 3 });
    const difference = differenceOf(
      { value: frozen.value, records: frozenRecords(frozen, frozen) },
      measuredOf({ a: 1, b: 5, d: 4 }),
    );
    expect(difference).toMatchObject({ before: 6, now: 10 });
    expect(difference.records.map(({ id, before, now }) => [id, before, now])).toEqual([
      ['b', 2, 5],
      ['c', 3, 0],
      ['d', 0, 4],
    ]);
  });

  it('accounts for the whole difference', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(values, values, (then, today) => {
        const frozen = measuredOf(then);
        const { before, now, records } = differenceOf(
          { value: frozen.value, records: frozenRecords(frozen, frozen) },
          measuredOf(today),
        );
        expect(records.reduce((sum, one) => sum + one.now - one.before, 0)).toBe(now - before);
      }),
    );
  });
});
