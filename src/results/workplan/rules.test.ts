import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/dates.ts';
import { asDated, mustBeAnother, standingOf } from './rules.ts';

const today = '2026-11-25';
const plan = (startsOn: string, endsOn = startsOn) => ({ startsOn, endsOn });
const held = (...days: string[]) => days.map((on) => ({ on, value: 1 }));
const of = (
  number: number | null,
  when: ReturnType<typeof plan> | null,
  added: ReturnType<typeof held>,
  now: { shown: number } | { hidden: true } | undefined = { shown: added.length },
) => standingOf({ number, plan: when, now, added }, today);

describe('a milestone', () => {
  it('is late when its last day has passed and its number is not reached, also while the number may not be shown', () => {
    expect(of(6, plan('2026-11-01', '2026-11-24'), held('2026-11-03'))).toMatchObject({
      state: 'late',
      pace: 'behind',
    });
    expect(of(6, plan('2026-11-20', today), held('2026-11-21')).state).toBe('under_way');
    expect(
      standingOf({ number: 6, plan: plan('2026-11-24'), now: { hidden: true }, added: null }, today),
    ).toMatchObject({
      state: 'late',
    });
  });

  it('is reached by its records, whatever its days, on the day the last of them came', () => {
    const two = held('2026-03-01', '2026-05-01', '2026-07-01');
    expect(of(2, null, two)).toMatchObject({ state: 'reached', reachedOn: '2026-05-01', pace: null });
    expect(of(2, plan('2026-06-01', '2026-06-30'), two).pace).toBe('ahead');
    expect(of(2, plan('2026-04-01', '2026-06-30'), two).pace).toBe('on_plan');
    expect(of(2, plan('2026-01-01', '2026-02-01'), two)).toMatchObject({ state: 'reached', pace: 'behind' });
  });

  it('says under way how many were to be there by now', () => {
    const half = plan('2026-11-16', '2026-12-05');
    expect(of(6, half, held('2026-11-17'))).toMatchObject({ pace: 'behind', expected: 3 });
    expect(of(6, half, held('2026-11-17', '2026-11-18', '2026-11-19')).pace).toBe('on_plan');
    expect(of(6, half, held('2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21')).pace).toBe(
      'ahead',
    );
    expect(of(6, half, []).state).toBe('not_begun');
    expect(of(6, plan('2026-12-01', '2026-12-05'), [])).toMatchObject({ state: 'planned', pace: null });
    expect(of(6, plan('2026-12-01', '2026-12-05'), held('2026-11-01'))).toMatchObject({
      state: 'under_way',
      pace: 'ahead',
    });
  });

  it('is only past when nothing counts it or no number is set, and is where its records are without a day', () => {
    expect(
      standingOf({ number: null, plan: plan('2021-04-29'), now: undefined, added: null }, today).state,
    ).toBe('past');
    expect(of(null, plan('2021-04-29'), held('2021-04-01')).state).toBe('past');
    expect(of(null, plan('2021-04-29'), []).state).toBe('late');
    expect(standingOf({ number: 6, plan: null, now: undefined, added: null }, today).state).toBe('not_known');
    expect(of(6, null, []).state).toBe('not_begun');
    expect(of(null, null, held('2026-01-01')).state).toBe('under_way');
    expect(of(6, null, [], { hidden: true }).state).toBe('under_way');
  });

  it('never gets worse by one more record, and is reached exactly when the number is there', () => {
    const order = ['late', 'past', 'planned', 'not_begun', 'under_way', 'reached'];
    const days = fc.array(fc.integer({ min: -60, max: 0 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: -50, max: 20 }),
        fc.nat(40),
        (some, number, from, long) => {
          const when = plan(addDays(today, from), addDays(today, from + long));
          const added = held(...some.sort((a, b) => a - b).map((day) => addDays(today, day)));
          const [fewer, all] = [of(number, when, added.slice(0, -1)), of(number, when, added)];
          expect(order.indexOf(all.state)).toBeGreaterThanOrEqual(order.indexOf(fewer.state));
          expect(all.state === 'reached').toBe(added.length >= number);
        },
      ),
    );
  });
});

it('a milestone that a source dates is never late and compared with nothing, and records of other days do not reach it', () => {
  const held2023 = plan('2023-10-26', '2023-10-27');
  const standing = (added: ReturnType<typeof held>) => asDated(of(1, held2023, added), held2023, today);
  expect(standing([])).toEqual({ state: 'past', pace: null, reachedOn: null, expected: null });
  expect(standing(held('2026-05-01')).state).toBe('past');
  expect(standing(held('2023-10-26'))).toMatchObject({
    state: 'reached',
    reachedOn: '2023-10-26',
    pace: null,
  });
  const coming = plan('2026-12-01');
  expect(asDated(of(1, coming, []), coming, today)).toMatchObject({ state: 'planned', pace: null });
});

it('a plan that is the same as before is none', () => {
  const before = { ...plan('2026-11-01', '2026-11-30'), partnerId: null };
  expect(() => mustBeAnother(before, { ...before })).toThrow('milestone_plan_unchanged');
  mustBeAnother(before, { ...before, endsOn: '2026-12-31' });
  mustBeAnother(undefined, before);
});
