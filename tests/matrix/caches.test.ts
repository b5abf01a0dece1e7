import { beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { type Asked, lookAtInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';

let instance: Asked;
beforeAll(async () => {
  instance = await lookAtInstance();
});

async function keptBy(actor: Actor | undefined, route: Route) {
  const { elira } = instance.world.cast;
  const target = pathOf(instance.world, route, elira, idsOf(instance, route, elira)?.own);
  const { headers } = await instance.ask(actor, target);
  return headers['cache-control'];
}

it('no browser and nothing on the way keeps what is not drawn from published views alone: a mailed link is no sign-in', async () => {
  const faults: string[] = [];
  for (const route of instance.routes.filter(({ portal }) => !portal)) {
    const kept = await keptBy(undefined, route);
    if (kept !== 'no-store') faults.push(`${route.kind} ${route.path}: ${kept}`);
  }
  expect(faults).toEqual([]);
});

it('a public page is asked for anew each time, and is kept by nobody where its frame names who is signed in', async () => {
  const faults: string[] = [];
  for (const route of instance.routes.filter(({ portal }) => portal))
    for (const [actor, meant] of [
      [undefined, 'no-cache'],
      [instance.world.cast.elira, 'no-store'],
    ] as const) {
      const kept = await keptBy(actor, route);
      if (kept !== meant) faults.push(`${route.path}, ${actor ? 'signed in' : 'nobody'}: ${kept}`);
    }
  expect(faults).toEqual([]);
});
