import { describe, expect, it } from 'vitest';
import { mustBeSpent, rateMonthOf } from './rules.ts';

describe('an expenditure', () => {
  it('is not of tomorrow', () => {
    expect(() => mustBeSpent('2026-11-26', '2026-11-25')).toThrow('expenditure_in_future');
    expect(() => mustBeSpent('2026-11-25', '2026-11-25')).not.toThrow();
    expect(() => mustBeSpent('2019-02-28', '2026-11-25', '2019-03-01')).toThrow('expenditure_too_early');
    expect(() => mustBeSpent('2019-03-01', '2026-11-25', '2019-03-01')).not.toThrow();
  });

  it('takes the rate of its month or of the month before, over the turn of the year', () => {
    expect(rateMonthOf('month_of_expenditure', '2026-01-31')).toBe('2026-01-01');
    expect(rateMonthOf('month_before_expenditure', '2026-01-31')).toBe('2025-12-01');
    expect(rateMonthOf('month_before_expenditure', '2026-12-01')).toBe('2026-11-01');
  });
});
