import { expect, it } from 'vitest';
import { cycleLifecycle, cycleStates, nextCycleState } from './lifecycle.ts';

it('a published cycle is answered, adjudicated and replied to no more: only an erratum is left', () => {
  for (const verb of ['edit', 'appoint', 'answer', 'adjudicate', 'reply', 'publish'] as const)
    expect(() => nextCycleState('published', verb)).toThrow(
      expect.objectContaining({ code: 'cycle_not_in_state' }),
    );
  expect(nextCycleState('published', 'correct')).toBe('published');
});

it('leads forward only', () => {
  for (const [at, state] of cycleStates.entries())
    for (const next of Object.values(cycleLifecycle[state]))
      expect(cycleStates.indexOf(next) - at === 0 || cycleStates.indexOf(next) - at === 1).toBe(true);
});

it('nobody answers before it is open or after it is closed', () => {
  for (const state of ['drafted', 'adjudicating', 'reply', 'published'] as const)
    expect(() => nextCycleState(state, 'answer')).toThrow();
});
