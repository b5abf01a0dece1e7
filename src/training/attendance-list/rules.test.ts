import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  halfDayAt,
  hasBegun,
  keyOf,
  leastOf,
  meetsRule,
  mustHaveOpened,
  mustNotHaveBegun,
  sharesOf,
  usualRule,
} from './rules.ts';

const halfDays = [
  {
    day: '2026-11-26',
    part: 'morning',
    startsAt: '2026-11-26T08:00:00.000Z',
    endsAt: '2026-11-26T11:00:00.000Z',
  },
  {
    day: '2026-11-26',
    part: 'afternoon',
    startsAt: '2026-11-26T12:00:00.000Z',
    endsAt: '2026-11-26T15:00:00.000Z',
  },
] as const;

describe('a half-day', () => {
  it('is noted from two hours before, and none that is not planned is', () => {
    const early = '2026-11-26T05:59:59.000Z';
    expect(() => mustHaveOpened(halfDays, '2026-11-26-morning', early)).toThrow(
      expect.objectContaining({ code: 'check_in_too_early' }),
    );
    expect(() => mustHaveOpened(halfDays, '2026-11-26-evening', '2026-11-27T00:00:00.000Z')).toThrow(
      expect.objectContaining({ code: 'no_such_half_day' }),
    );
    const opened = mustHaveOpened(halfDays, '2026-11-26-morning', '2026-11-26T06:00:00.000Z');
    expect(keyOf(opened)).toBe('2026-11-26-morning');
  });

  it('is the one whose doors are open, the later one when both are', () => {
    expect(halfDayAt(halfDays, '2026-11-26T05:00:00.000Z')).toBeUndefined();
    expect(halfDayAt(halfDays, '2026-11-26T07:55:00.000Z')?.part).toBe('morning');
    expect(halfDayAt(halfDays, '2026-11-26T11:30:00.000Z')?.part).toBe('afternoon');
    expect(halfDayAt(halfDays, '2026-11-26T16:30:00.000Z')).toBeUndefined();
    expect(halfDayAt([], '2026-11-26T07:55:00.000Z')).toBeUndefined();
  });
});

describe('what a certificate asks for', () => {
  it('is fixed when the first half-day begins, or on the first day where none is planned', () => {
    const gathering = { startsOn: '2026-11-26' };
    const begun = { now: '2026-11-26T08:00:00.000Z', today: '2026-11-26' };
    expect(() => mustNotHaveBegun(gathering, halfDays, begun)).toThrow(
      expect.objectContaining({ code: 'attendance_rule_frozen' }),
    );
    expect(hasBegun(gathering, halfDays, { ...begun, now: '2026-11-26T07:59:59.000Z' })).toBe(false);
    expect(hasBegun(gathering, [], begun)).toBe(true);
    expect(hasBegun(gathering, [], { ...begun, today: '2026-11-25' })).toBe(false);
  });

  it('is never met without a rule, nor where nothing was planned', () => {
    expect(meetsRule({ leastShare: null }, { attended: 4, planned: 4 })).toBe(false);
    expect(meetsRule({ leastShare: 1 }, { attended: 0, planned: 0 })).toBe(false);
    expect(meetsRule({ leastShare: 80 }, { attended: 3, planned: 4 })).toBe(false);
    expect(meetsRule({ leastShare: 75 }, { attended: 3, planned: 4 })).toBe(true);
  });

  it('is met by exactly those who were there as often as it says', () => {
    const counts = fc.record({
      share: fc.integer({ min: 1, max: 100 }),
      planned: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(counts, ({ share, planned }) => {
        const least = leastOf(share, planned);
        expect(least).toBeGreaterThan(0);
        expect(least).toBeLessThanOrEqual(planned);
        for (let attended = 0; attended <= planned; attended++)
          expect(meetsRule({ leastShare: share }, { attended, planned })).toBe(attended >= least);
      }),
    );
  });

  it('is told in half-days: each percentage is in one range, which says how often it asks people to be there', () => {
    expect(sharesOf(0)).toEqual([]);
    expect(sharesOf(4).at(-1)).toEqual({ from: 76, to: 100, least: 4 });
    expect(sharesOf(3).map(({ from, to }) => [from, to])).toEqual([
      [1, 33],
      [34, 66],
      [67, 100],
    ]);
    const asked = fc.record({
      share: fc.integer({ min: 1, max: 100 }),
      planned: fc.integer({ min: 1, max: 150 }),
    });
    fc.assert(
      fc.property(asked, ({ share, planned }) => {
        const told = sharesOf(planned).filter(({ from, to }) => from <= share && share <= to);
        expect(told.map(({ least }) => least)).toEqual([leastOf(share, planned)]);
      }),
    );
  });

  it('is asked in trainings, and those who come in their office are not asked for consent', () => {
    expect(usualRule('training')).toEqual({ basis: 'consent', leastShare: 80 });
    expect(usualRule('round_table')).toEqual({ basis: 'public_task', leastShare: null });
    expect(usualRule('info_session')).toEqual({ basis: 'consent', leastShare: null });
  });
});
