import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/dates.ts';
import { filterMilestones, ganttOf, monthsOf, ticksBetween } from './gantt.ts';
import type { MilestoneView } from './milestones.ts';

const period = { startsOn: '2026-01-01', endsOn: '2027-12-31' };
const view = (key: string, startsOn: string | null, endsOn = startsOn, more: object = {}) =>
  ({
    activity: { key: 'a', cluster: 'c', jurisdictions: ['RS'] },
    milestone: { key },
    plan: startsOn && { startsOn, endsOn },
    partnerName: 'Group 484',
    follows: null,
    ...more,
  }) as unknown as MilestoneView;

describe('the work plan as a Gantt', () => {
  it('is not drawn while no milestone has days among those of the Action', () => {
    expect(ganttOf([view('x', null)], period, '2026-05-01')).toBeUndefined();
    expect(ganttOf([view('x', '2023-10-26')], period, '2026-05-01')).toBeUndefined();
    expect(ganttOf([], null, '2026-05-01')).toBeUndefined();
  });

  it('draws bars in order, cut at the days of the Action, and counts what it leaves to the table', () => {
    const views = [view('before', '2023-10-26'), view('cut', '2025-06-01', '2026-12-31'), view('open', null)];
    const gantt = ganttOf(views, period, '2026-12-31')!;
    expect(gantt.bars.map(({ from, to }) => [from, to])).toEqual([[0, 500]]);
    expect(gantt.undrawn).toBe(2);
    expect(gantt.today).toBe(499);
    expect(ganttOf(views, period, '2028-05-01')!.today).toBeNull();
  });

  it('links a milestone to the one it follows, and says when it begins too early', () => {
    const first = view('first', '2026-02-01', '2026-03-31');
    const links = (startsOn: string) =>
      ganttOf([first, view('next', startsOn, '2026-12-31', { follows: 'a/first' })], period, '2026-05-01')!
        .links;
    expect(links('2026-04-01')).toEqual([{ from: 0, to: 1, clashes: false }]);
    expect(links('2026-03-31')).toEqual([{ from: 0, to: 1, clashes: true }]);
  });

  it('is narrowed by cluster, partner and jurisdiction', () => {
    const views = [view('x', '2026-02-01'), view('y', '2026-02-01', '2026-02-01', { partnerName: null })];
    expect(filterMilestones(views, { partner: 'Group 484' })).toHaveLength(1);
    expect(filterMilestones(views, { cluster: 'd' })).toHaveLength(0);
    expect(filterMilestones(views, { jurisdiction: 'RS' })).toHaveLength(2);
    expect(filterMilestones(views, { jurisdiction: 'AL' })).toHaveLength(0);
  });

  it('has at most eight marks of time, each among its days, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 4000 }), (begin, long) => {
        const startsOn = addDays('2020-01-01', begin);
        const endsOn = addDays(startsOn, long);
        const ticks = ticksBetween(startsOn, endsOn);
        expect(ticks.length).toBeLessThanOrEqual(8);
        for (const day of ticks) expect(day >= startsOn && day <= endsOn).toBe(true);
      }),
    );
  });

  it('marks the months of an action plan in which a milestone runs', () => {
    const months = monthsOf({ startsOn: '2026-06-30', endsOn: '2026-08-01' }, '2026-06-01');
    expect(months.slice(0, 4)).toEqual([true, true, true, false]);
    expect(monthsOf({ startsOn: '2020-01-01', endsOn: '2030-01-01' }, '2026-06-01').every(Boolean)).toBe(
      true,
    );
  });
});
