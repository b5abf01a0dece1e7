// @dear: each button of each record is asked for each person in every state it comes into: none else finds one that cannot succeed

import { describe, expect, it } from 'vitest';
import { instalmentWorkflow } from '../src/grants/payments/workflow.ts';
import { page, type Route } from '../src/platform/http/route.ts';
import { Problem } from '../src/platform/problem.ts';
import { grantWalks, routesOfGrants, walkOfInstalments } from './support/grant-walks.ts';
import { approvedBy } from './support/instalment-walk.ts';
import { staged } from './support/stage.ts';
import { faultsOfRoutes, walkThrough } from './support/walk-through.ts';
import { faultsOfMoment, type Walk } from './support/workflow-walk.tsx';

for (const [record, walk] of grantWalks) walkThrough(record, walk, 'grants', staged);

describe('The walk through a workflow', () => {
  const plants: Record<string, [Partial<Walk>, string]> = {
    'a button whose verb refuses': [
      { routes: changed('approve-first', { act: () => Promise.reject(new Problem('same_approver')) }) },
      'a button that fails',
    ],
    'a page without buttons': [
      { routes: changed('/agreements/:agreementId', { show: () => page('', null) }) },
      'no button',
    ],
    'a verb that confirms what its page did not show': [
      { routes: changed('approve-first', { act: () => page('', null) }) },
      'confirms what its page did not show',
    ],
    'a task that is not listed': [{ listTasks: async () => [] }, 'tasks none'],
    'a task of everybody': [
      {
        listTasks: async (_cast, _actor, _now) =>
          (['approve_first', 'pay'] as const).map((kind) => ({ kind, href: 'here' })),
        taskAt: () => 'here',
      },
      'tasks approve_first,pay',
    ],
  };

  it.each(Object.keys(plants))('finds %s', (name) =>
    staged(async (cast) => {
      const [plant, found] = plants[name]!;
      const moment = await approvedBy(cast);
      const faults = await faultsOfMoment(cast, { ...walkOfInstalments, ...plant }, moment);
      expect(faults.join('; ')).toContain(found);
    })(),
  );

  it('finds a route that asks another permission, and a proof that it does not ask', () => {
    const weaker = changed('approve-second', {
      may: instalmentWorkflow.steps.pay.permission,
      stepUp: undefined,
    });
    expect(faultsOfRoutes({ ...walkOfInstalments, routes: weaker })).toHaveLength(2);
  });
});

function changed(ending: string, change: object): Route[] {
  return routesOfGrants.map((route) =>
    route.path.endsWith(ending) ? ({ ...route, ...change } as Route) : route,
  );
}
