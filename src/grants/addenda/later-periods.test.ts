import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/dates.ts';
import { laterPeriods } from './rules.ts';

describe('the last reporting periods', () => {
  const rules = { reportEveryMonths: 6, reportDueDays: 30, rateRule: 'month_of_expenditure' } as const;
  const last = {
    ...{ number: 2, startsOn: '2026-10-01', endsOn: '2027-03-31', dueOn: '2027-04-30' },
    reportState: null,
  };

  it('take up less than half a period, and more of it is reported by itself', () => {
    expect(laterPeriods(last, '2027-05-31', rules)).toEqual({
      last: { endsOn: '2027-05-31', dueOn: '2027-06-30', final: true },
      added: [],
    });
    const { last: before, added } = laterPeriods(last, '2027-09-30', rules);
    expect(before).toEqual({ endsOn: '2027-03-31', dueOn: '2027-04-30', final: false });
    expect(added).toEqual([
      { number: 3, startsOn: '2027-04-01', endsOn: '2027-09-30', dueOn: '2027-10-30', final: true },
    ]);
  });

  it('come to the same by several extensions as by one, and are not cut once a report was begun', () => {
    const once = { ...last, ...laterPeriods(last, '2027-05-31', rules).last };
    const twice = laterPeriods(once, '2027-07-31', rules);
    expect(twice.added).toEqual(laterPeriods(last, '2027-07-31', rules).added);
    // It was to be reported by June: a signature in May makes nothing overdue.
    expect(twice.last).toEqual({ endsOn: '2027-03-31', dueOn: '2027-06-30', final: false });
    const begun = laterPeriods({ ...once, reportState: 'draft' }, '2027-07-31', rules);
    expect(begun).toMatchObject({ last: { endsOn: '2027-07-31', final: true }, added: [] });
    const short = { ...last, endsOn: '2027-01-31' };
    expect(laterPeriods(short, '2027-03-31', rules)).toMatchObject({
      last: { endsOn: '2027-03-31' },
      added: [],
    });
  });

  it('keep the end of a begun report that takes the rate of that month', () => {
    const ending = { ...rules, rateRule: 'month_of_period_end' } as const;
    const begun = { ...last, reportState: 'draft' };
    expect(laterPeriods(begun, '2027-05-31', ending)).toEqual({
      last: { endsOn: '2027-03-31', dueOn: '2027-04-30', final: false },
      added: [{ number: 3, startsOn: '2027-04-01', endsOn: '2027-05-31', dueOn: '2027-06-30', final: true }],
    });
    const short = laterPeriods({ ...begun, endsOn: '2027-01-31' }, '2027-05-31', ending);
    expect(short).toMatchObject({ last: { endsOn: '2027-01-31' }, added: [{ startsOn: '2027-02-01' }] });
    expect(laterPeriods(last, '2027-05-31', ending)).toEqual(laterPeriods(last, '2027-05-31', rules));
    expect(laterPeriods(begun, '2027-05-31', rules).added).toEqual([]);
  });

  it('follow each other without a gap up to the new end, and one of them is final', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 12 }), (days, every) => {
        const endsOn = addDays(last.endsOn, days);
        const later = laterPeriods(last, endsOn, { ...rules, reportEveryMonths: every });
        const all = [{ ...last, ...later.last }, ...later.added];
        expect(all.at(-1)!.endsOn).toBe(endsOn);
        for (const [at, one] of all.entries()) {
          expect(one.number).toBe(last.number + at);
          expect(one.final).toBe(at === all.length - 1);
          if (at > 0) expect(one.startsOn).toBe(addDays(all[at - 1]!.endsOn, 1));
          expect(one.endsOn >= one.startsOn).toBe(true);
        }
      }),
    ));
});
