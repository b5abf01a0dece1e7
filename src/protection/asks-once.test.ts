import { describe, expect, it } from 'vitest';
import { lifecycleOf, type Workflow } from '../platform/workflow/steps.ts';
import { serviceWorkflow } from './directory/workflow.ts';
import { dutySteps, dutyWorkflow, endingOf } from './duties/workflow.ts';
import { incidentWorkflow } from './incidents/workflow.ts';

const all: readonly Workflow[] = [serviceWorkflow, dutyWorkflow, incidentWorkflow];

describe('A step of protection that nothing leads back from', () => {
  it.each(all.map((one) => [one.kind, one] as const))('asks once before it is taken: %s', (_, workflow) => {
    const after = lifecycleOf(workflow) as Record<string, Record<string, string>>;
    const final = Object.entries(workflow.steps).filter(
      ([, { to }]) => to !== undefined && Object.keys(after[to] ?? {}).length === 0,
    );
    expect(final.length).toBeGreaterThan(0);
    for (const [name, { button }] of final) expect([name, button?.asks]).toEqual([name, 'form']);
  });
});

it('A proposal is withdrawn quietly; only a duty that is held is ended in red.', () => {
  expect(['proposed', 'refused', 'confirmed', 'ended'].map(endingOf)).toEqual([
    'withdraw',
    'withdraw',
    'end',
    'end',
  ]);
  expect([dutySteps.withdraw.button.look, dutySteps.end.button.look]).toEqual(['secondary', 'warning']);
});
