import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isPlainDate } from '../../platform/dates.ts';
import { type Clock, dueOn, mustBeExtendable, mustBeOpen, mustHaveCome } from './rules.ts';

const open: Clock = { receivedOn: '2026-03-01', dueOn: '2026-04-01', extendedAt: null, answeredAt: null };
const code = (run: () => void) => {
  try {
    run();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the clock of a request', () => {
  it('is not prolonged twice, nor after the first month, nor when it was answered', () => {
    expect(code(() => mustBeExtendable({ ...open, answeredAt: 'x' }, '2026-03-10'))).toBe('request_answered');
    expect(code(() => mustBeExtendable({ ...open, extendedAt: 'x' }, '2026-03-10'))).toBe('request_extended');
    expect(code(() => mustBeExtendable(open, '2026-04-02'))).toBe('extension_too_late');
    expect(code(() => mustBeExtendable(open, '2026-04-01'))).toBe('none');
  });

  it('has one answer, and begins on a day that has come', () => {
    expect(code(() => mustBeOpen({ answeredAt: 'x' }))).toBe('request_answered');
    expect(code(() => mustBeOpen(open))).toBe('none');
    expect(code(() => mustHaveCome('2026-03-02', '2026-03-01'))).toBe('received_later');
    expect(code(() => mustHaveCome('2026-03-01', '2026-03-01'))).toBe('none');
  });

  it('ends on the same day of the month, or on the last one of a shorter month', () => {
    expect(dueOn('2026-01-31')).toBe('2026-02-28');
    expect(dueOn('2028-01-31')).toBe('2028-02-29');
    expect(dueOn('2026-11-30', true)).toBe('2027-02-28');
    expect(dueOn('2026-12-15')).toBe('2027-01-15');
  });

  it('gives 28 to 31 days, and 89 to 92 when prolonged, whenever it begins', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const received = addDays('2000-01-01', days);
        const [first, later] = [dueOn(received), dueOn(received, true)];
        expect([first, later].every(isPlainDate)).toBe(true);
        expect(daysBetween(received, first)).toBeGreaterThanOrEqual(28);
        expect(daysBetween(received, first)).toBeLessThanOrEqual(31);
        expect(daysBetween(received, later)).toBeGreaterThanOrEqual(89);
        expect(daysBetween(received, later)).toBeLessThanOrEqual(92);
        expect(later > first).toBe(true);
      }),
    ));

  it('never goes back in the month, and adds up by whole years', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 120 }), (days, months) => {
        const day = addDays('2000-01-01', days);
        const moved = addMonths(day, months);
        expect(isPlainDate(moved)).toBe(true);
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
        expect(addMonths(day, 12).slice(0, 7)).toBe(`${Number(day.slice(0, 4)) + 1}${day.slice(4, 7)}`);
      }),
    ));
  it('reads a year as it is written, also one before the hundredth', () => {
    expect(addMonths('0001-01-31', 1)).toBe('0001-02-28');
    expect(addMonths('0099-12-31', 2)).toBe('0100-02-28');
  });
});
