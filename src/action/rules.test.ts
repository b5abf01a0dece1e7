import { describe, expect, it } from 'vitest';
import type { Milestone } from './definition/workplan.ts';
import { milestoneState } from './rules.ts';

const today = '2026-11-25';
const on = (value: string | null, until?: string): Milestone => ({
  key: 'one',
  title: { en: 'One' },
  on: value === null ? { value, reason: { en: 'Nobody says.' } } : { value, source: 'Tests' },
  until,
});

describe('a milestone', () => {
  it('is late when its last day has passed and its number is not reached', () => {
    expect(milestoneState(on('2026-11-24'), { target: 6, now: { shown: 5 }, today })).toBe('late');
    expect(milestoneState(on('2026-11-20', '2026-11-25'), { target: 6, now: { shown: 5 }, today })).toBe(
      'planned',
    );
  });

  it('is late too while its number may not be shown', () => {
    expect(milestoneState(on('2026-11-24'), { target: 6, now: { hidden: true }, today })).toBe('late');
  });

  it('is reached by its number, whatever its day', () => {
    for (const day of [null, '2020-01-01', '2030-01-01'])
      expect(milestoneState(on(day), { target: 6, now: { shown: 6 }, today })).toBe('reached');
  });

  it('is only past when nothing counts it', () => {
    expect(milestoneState(on('2021-04-29'), { target: null, now: undefined, today })).toBe('past');
  });

  it('without a day is where its number is', () => {
    expect(milestoneState(on(null), { target: 6, now: undefined, today })).toBe('not_known');
    expect(milestoneState(on(null), { target: 6, now: { shown: 0 }, today })).toBe('not_begun');
    expect(milestoneState(on(null), { target: 6, now: { shown: 2 }, today })).toBe('under_way');
    expect(milestoneState(on(null), { target: null, now: { shown: 2 }, today })).toBe('under_way');
    expect(milestoneState(on(null), { target: 6, now: { hidden: true }, today })).toBe('under_way');
  });
});
