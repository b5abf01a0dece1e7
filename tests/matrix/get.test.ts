import { beforeAll, expect, it } from 'vitest';
import { timeToOpen } from '../support/patience.ts';
import { ownThings, tryEverybody } from './ask.ts';
import { type Asked, lookAtInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';
import { Ways } from './ways.ts';

let instance: Asked;
let ways: Ways;
beforeAll(async () => {
  instance = await lookAtInstance();
  ways = new Ways(instance.routes);
}, timeToOpen);

it('every page and form is shown to whom it is meant for, and to nobody else', async () => {
  const faults = await tryEverybody(instance, instance.routes, async (actor, target) => {
    const answered = await instance.ask(actor, target);
    if (answered.status === 200) ways.note(target, answered.body);
    return answered;
  });
  expect(faults).toEqual([]);
  expect(instance.errors).toEqual([]);
}, 900_000);

it('a page has a way to it from another page', () => {
  console.error(ways.routesWithout());
});

it('a draft and its files are read by its own organisation alone', async () => {
  const { cast, own } = instance.world;
  const draft = own['application of application.save'];
  const file = own['attachment of application.save'];
  for (const target of [`/staff/applications/${draft}`, `/attachments/${file}`])
    for (const actor of [cast.elira, cast.ana, cast.goran, cast.ivo, cast.foreign.besa])
      expect([target, (await instance.ask(actor, target)).status]).toEqual([target, 404]);
  expect((await instance.ask(cast.bora, `/attachments/${file}`)).status).toBe(200);
});

it('a button does nothing when it is only looked at: it leads to a page that is there', async () => {
  const faults: unknown[] = [];
  for (const route of instance.routes.filter(({ kind, may }) => kind === 'button' && !may.anyone))
    for (const somebody of signedInOf(instance.world)) {
      const { actor } = somebody;
      if (ownThings.includes(route.path) || !isMeantToReach(route, actor, 'own', somebody)) continue;
      const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
      const { status, location, wrote } = await instance.ask(actor, target);
      const back = location ? await instance.ask(actor, location) : undefined;
      if (status !== 303 || wrote || back?.status !== 200)
        faults.push([target, status, location, back?.status]);
    }
  expect(faults).toEqual([]);
}, 120_000);
