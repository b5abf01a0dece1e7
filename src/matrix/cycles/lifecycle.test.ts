import { expect, it } from 'vitest';
import { lifecycleOf } from '../../platform/workflow/steps.ts';
import { stateAfter } from '../../platform/workflow/take-step.ts';
import { type CycleState, cycleWorkflow, partWorkflow } from './workflow.ts';

const order: readonly CycleState[] = ['drafted', 'answering', 'adjudicating', 'reply', 'published'];
const refused = expect.objectContaining({ code: 'cycle_not_in_state' });

it('A published cycle is answered, adjudicated and replied to no more: only an erratum is left.', () => {
  for (const step of ['answer', 'adjudicate', 'reply'] as const)
    expect(() => stateAfter(partWorkflow, 'published', step)).toThrow(refused);
  expect(lifecycleOf(cycleWorkflow).published).toEqual({ correct: 'published' });
});

it('A cycle leads forward only, one state at a time, and each unpublished one can be cancelled.', () => {
  const { cancelled, ...lifecycle } = lifecycleOf(cycleWorkflow);
  expect(cancelled).toEqual({});
  expect(Object.keys(lifecycle).sort()).toEqual([...order].sort());
  for (const [at, state] of order.entries())
    for (const next of Object.values(lifecycle[state as keyof typeof lifecycle]).filter(
      (one) => one !== 'cancelled',
    ))
      expect([0, 1]).toContain(order.indexOf(next as CycleState) - at);
});

it('No assessor answers before the cycle is open or after it is closed.', () => {
  for (const state of ['drafted', 'adjudicating', 'reply', 'published'])
    expect(() => stateAfter(partWorkflow, state, 'answer')).toThrow(refused);
});
