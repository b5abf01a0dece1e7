import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../platform/money.ts';
import {
  convert,
  mustBeReviewed,
  mustLieInPeriod,
  nextLineState,
  nextReportState,
  rateMonthOf,
} from './rules.ts';

describe('a line in another currency', () => {
  it('takes the rate of the month the agreement says', () => {
    expect(rateMonthOf('month_of_expenditure', '2026-03-17', '2026-06-30')).toBe('2026-03-01');
    expect(rateMonthOf('month_of_period_end', '2026-03-17', '2026-06-30')).toBe('2026-06-01');
  });
  it('is converted exactly and rounded half away from zero', () => {
    expect(convert(money(11_723_45, 'RSD'), '117.2345', 'EUR')).toEqual(money(100_00, 'EUR'));
    expect(convert(money(1, 'RSD'), '2', 'EUR')).toEqual(money(1, 'EUR'));
    expect(convert(money(1_000_00, 'EUR'), '1', 'EUR')).toEqual(money(1_000_00, 'EUR'));
  });
  it('is never further than half a cent from the exact quotient', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 11 }),
        fc.integer({ min: 1, max: 10 ** 7 }),
        (minor, scaled) => {
          const rate = `${Math.floor(scaled / 10000)}.${String(scaled % 10000).padStart(4, '0')}`;
          const euro = BigInt(convert(money(minor, 'RSD'), rate, 'EUR').minor);
          const difference = euro * BigInt(scaled) - BigInt(minor) * 10000n;
          expect((difference < 0n ? -difference : difference) * 2n).toBeLessThanOrEqual(BigInt(scaled));
        },
      ),
    );
  });
  it('refuses a rate that is not positive', () => {
    expect(() => convert(money(1, 'RSD'), '0.000', 'EUR')).toThrow(RangeError);
  });
});

describe('a report', () => {
  it('is not approved while a line is open', () => {
    expect(() => mustBeReviewed([{ state: 'accepted' }, { state: 'queried' }])).toThrow('lines_open');
    expect(() => mustBeReviewed([{ state: 'accepted' }, { state: 'rejected' }])).not.toThrow();
  });
  it('is not changed after approval and not approved before submission', () => {
    expect(() => nextReportState('approved', 'save')).toThrow('report_not_in_state');
    expect(() => nextReportState('draft', 'approve')).toThrow('report_not_in_state');
  });
  it('takes a reply to a queried line only', () => {
    expect(nextLineState('queried', 'reply')).toBe('pending');
    expect(() => nextLineState('accepted', 'reject')).toThrow('line_not_in_state');
  });
  it('takes lines of its own period only', () => {
    const period = { startsOn: '2026-01-01', endsOn: '2026-03-31' };
    expect(() => mustLieInPeriod('2026-04-01', period)).toThrow('spent_outside_period');
    expect(() => mustLieInPeriod('2026-03-31', period)).not.toThrow();
  });
});
