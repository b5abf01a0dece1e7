// @second-database: every page and its queries

import { beforeAll, expect, it } from 'vitest';
import { tellFigures } from '../support/tell-figures.ts';
import { type Asked, lookAtInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: Asked;
beforeAll(async () => {
  instance = await lookAtInstance();
});

it('Each page, form and file answers one person whom it is meant for, and no query of it fails', async () => {
  const faults: unknown[] = [];
  let asked = 0;
  for (const route of instance.routes.filter(({ kind }) => kind !== 'button')) {
    const meant = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own', one));
    const actor = meant?.actor ?? instance.world.cast.elira;
    const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
    const { status } = await instance.ask(actor, target);
    asked += 1;
    if (status >= 500) faults.push([target, status]);
  }
  tellFigures([`${asked} pages, forms and files, each asked once`]);
  expect(faults).toEqual([]);
  expect(instance.errors).toEqual([]);
  expect(asked).toBeGreaterThan(300);
});
