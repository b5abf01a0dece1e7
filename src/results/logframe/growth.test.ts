import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grownMonths, targetsByDay } from './growth.ts';

const today = '2026-11-25';
const records = [
  { on: '2026-03-31', value: 2 },
  { on: '2026-01-05', value: 3 },
  { on: '2026-11-24', value: 1 },
  { on: '2026-03-01', value: 4 },
];

describe('an indicator over time', () => {
  it('is told by the months in which something was counted, the month that lasts until today', () => {
    expect(grownMonths(records, today)).toEqual([
      { month: '2026-01-01', on: '2026-01-31', added: 3, soFar: 3 },
      { month: '2026-03-01', on: '2026-03-31', added: 6, soFar: 9 },
      { month: '2026-11-01', on: today, added: 1, soFar: 10 },
    ]);
    expect(grownMonths([], today)).toEqual([]);
  });

  it('ends with the sum of its records, and adds up month by month', () => {
    const record = fc.record({
      on: fc
        .date({ min: new Date('2024-01-01'), max: new Date('2026-11-25'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      value: fc.integer({ min: -1000, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), (those) => {
        const months = grownMonths(those, today);
        expect(months.at(-1)!.soFar).toBe(those.reduce((sum, { value }) => sum + value, 0));
        for (const [at, { added, soFar }] of months.entries())
          expect(soFar - (months[at - 1]?.soFar ?? 0)).toBe(added);
      }),
    );
  });

  it('is compared with each target on its day, which counts whole, and not before the day is over', () => {
    const interim = [
      { dueOn: '2026-11-25', value: 11 },
      { dueOn: '2026-03-31', value: 8 },
      { dueOn: '2026-03-30', value: 8 },
    ];
    expect(targetsByDay(records, { interim, target: 20, endsOn: '2027-12-31', today })).toEqual([
      { on: '2026-03-30', target: 8, value: 7 },
      { on: '2026-03-31', target: 8, value: 9 },
      { on: '2026-11-25', target: 11, value: null },
      { on: '2027-12-31', target: 20, value: null },
    ]);
  });

  it('has one target at the end: the one that holds for the whole Action', () => {
    const interim = [{ dueOn: '2027-12-31', value: 5 }];
    const asked = { interim, endsOn: '2027-12-31', today };
    expect(targetsByDay([], { ...asked, target: 20 })).toEqual([
      { on: '2027-12-31', target: 20, value: null },
    ]);
    expect(targetsByDay([], { ...asked, target: null })).toEqual([
      { on: '2027-12-31', target: 5, value: null },
    ]);
  });
});
