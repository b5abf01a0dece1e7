import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAction } from '../../action/index.ts';
import { clusterMoney } from './cluster-money.ts';
import type { StatusFacts } from './queries.ts';
import { moneyOf } from './rules.ts';

const definition = await loadAction('actions/shbb');
const facts = (
  plans: readonly [activity: string, heading: string][],
  money: readonly [heading: string, budget: number, spent: number][] = [],
): StatusFacts => ({
  ...{ contract: null, partners: [], targets: [], reports: [], periods: [], gatherings: [], risks: [] },
  ...{ forecast: [], openDisputes: 0, changes: [], rounded: false, ordered: [] },
  plans: plans.map(([activity, heading]) => ({
    ...{ activity, heading, milestone: 'any', startsOn: '2026-01-01', endsOn: '2026-02-01' },
    ...{ partnerId: null, partnerName: null },
  })),
  money: money.map(([heading, budget, spent]) => ({ partnerId: 'partner', heading, budget, spent })),
  grants: [{ partnerId: 'partner', jurisdiction: 'RS', state: 'signed', number: 1, amount: 500, paid: 200 }],
});
const activityOf = (cluster: string) =>
  definition.workplan.activities.find((one) => one.cluster === cluster)!.key;

describe('the money of a cluster', () => {
  it('is not invented: without a heading in the work plan no cluster has any', () => {
    const { of, shared } = clusterMoney(definition, facts([], [['travel', 1000, 400]]));
    expect(of.size).toBe(0);
    expect(shared).toEqual({ budget: 1000, spent: 400, committed: 300 });
  });

  it('is that of the headings that its activities alone name', () => {
    const plans: [string, string][] = [
      [activityOf('capacity'), 'travel'],
      [activityOf('grants'), 'other'],
      [activityOf('capacity'), 'equipment'],
      [activityOf('advocacy'), 'equipment'],
    ];
    const { of, shared } = clusterMoney(
      definition,
      facts(plans, [
        ['travel', 1000, 400],
        ['other', 900, 200],
        ['equipment', 50, 10],
      ]),
    );
    expect([...of]).toEqual([
      ['capacity', { headings: ['travel'], money: { budget: 1000, spent: 400, committed: 0 } }],
      ['grants', { headings: ['other'], money: { budget: 900, spent: 200, committed: 300 } }],
    ]);
    expect(shared).toEqual({ budget: 50, spent: 10, committed: 0 });
  });

  it('is that of all headings of an activity: those of its definition, and those of the plans of its milestones', () => {
    const activities = definition.workplan.activities.map((activity) =>
      activity.key === activityOf('capacity')
        ? { ...activity, budgetHeading: { ...activity.budgetHeading, value: 'equipment' } }
        : activity,
    );
    const defined = { ...definition, workplan: { ...definition.workplan, activities } };
    const all = facts([[activityOf('capacity'), 'travel']]);
    expect(clusterMoney(defined, all).of.get('capacity')?.headings.toSorted()).toEqual([
      'equipment',
      'travel',
    ]);
    // A heading that the definition names for one cluster and a plan for another is of neither.
    const both = facts([
      [activityOf('grants'), 'equipment'],
      [activityOf('capacity'), 'travel'],
    ]);
    expect(clusterMoney(defined, both).of.get('capacity')?.headings).toEqual(['travel']);
  });

  it('and what is shared sum to the money of the Action, whatever the work plan names', () => {
    const heading = fc.constantFrom(...definition.action.budgetHeadings.map(({ key }) => key));
    const activity = fc.constantFrom(...definition.workplan.activities.map(({ key }) => key));
    const amount = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(activity, heading), { maxLength: 8 }),
        fc.array(fc.tuple(heading, amount, amount), { maxLength: 12 }),
        (plans, money) => {
          const all = facts(plans, money);
          const { of, shared } = clusterMoney(definition, all);
          const whole = moneyOf(all.money, all.grants);
          for (const field of ['budget', 'spent', 'committed'] as const)
            expect([...of.values()].reduce((sum, one) => sum + one.money[field], shared[field])).toBe(
              whole[field],
            );
        },
      ),
    );
  });
});
