import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/permissions.ts';
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
});

it('every page and form is shown to whom it is meant for, and to nobody else', async () => {
  const groups = new Map<Actor | undefined, Set<string>>();
  const look = async (actor: Actor | undefined, target: string) => {
    const answered = await instance.ask(actor, target);
    if (answered.status === 200) ways.note(target, answered.body, actor?.personId ?? 'nobody');
    return answered;
  };
  const faults = await tryEverybody(instance, instance.routes, async (actor, target) => {
    const answered = await look(actor, target);
    const found = answered.body.match(/(?<=href=")\/menu\/\w+(?=")/g) ?? [];
    groups.set(actor, new Set([...(groups.get(actor) ?? []), ...found]));
    return answered;
  });
  for (const [actor, own] of groups) for (const group of own) await look(actor, group);
  expect(faults).toEqual([]);
  expect(instance.errors).toEqual([]);
}, 900_000);

it('a page that is about no one record has a way to it from another page, or a reason why it has none', () => {
  const expected = Object.values(withoutWay).flat();
  expect(
    ways
      .routesWithout()
      .filter((path) => !path.includes(':'))
      .toSorted(),
  ).toEqual(expected.toSorted());
  // A page that no other leads to is found: none of ours leads to this one.
  const planted = new Ways([...instance.routes, { ...instance.routes[0]!, path: '/led-to-by-none' }]);
  planted.note('/', '<a href="/sign-in">Sign in</a>', 'nobody');
  expect(planted.routesWithout()).toContain('/led-to-by-none');
  expect(planted.routesWithout()).not.toContain('/sign-in');
  // A link that other readers see leads nobody there.
  planted.note('/led-to-by-none', '', 'one');
  planted.note('/', '<a href="/led-to-by-none">There</a>', 'another');
  expect(planted.routesWithout()).toContain('/led-to-by-none');
  planted.note('/', '<a href="/led-to-by-none">There</a>', 'one');
  expect(planted.routesWithout()).not.toContain('/led-to-by-none');
});

/** What comes after something was sent, or is asked by programs. */
const withoutWay = {
  'a table that was just sent is looked at before it is taken': [
    ...['/staff/budget/import/confirm', '/staff/budget/expenditure/import/statement'],
    ...['/staff/budget/expenditure/import/confirm', '/staff/rates/confirm'],
  ],
  'a rate is corrected from its row, and this world has loaded none': ['/staff/rates/edit'],
  'a step of signing in, or what is said after a form': [
    ...['/sign-in/second-step', '/sign-in/forgotten/sent', '/register/sent', '/register/another/sent'],
    ...['/account/second-factor/confirm', '/prove', '/sign-in/lost'],
  ],
  'an assessment is open already in the world': ['/organisation/capacity/new'],
  'an account to pay from waits already in the world': ['/staff/paying-accounts/new'],
  'said after a name was taken out': ['/name-taken-out'],
  'asked by programs': ['/.well-known/did.json', '/certificates/status-list'],
  'the world has no request that can be replaced': ['/staff/payments/request/replace'],
  'asked by search engines': ['/sitemap.xml', '/robots.txt'],
};

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
});
