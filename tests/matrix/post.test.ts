import { afterAll, beforeAll, expect, it } from 'vitest';
import { timeToOpen } from '../support/patience.ts';
import { tryEverybody } from './ask.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { pathOf } from './paths.ts';

let house: MatrixHouse;
beforeAll(async () => {
  house = await openMatrixHouse();
}, timeToOpen);
afterAll(() => house.close());

it('every form and button acts for whom it is meant for, and for nobody else', async () => {
  const routes = house.routes.filter(({ kind }) => kind !== 'page');
  const faults = await tryEverybody(house, routes, async (actor, target) =>
    house.ask(actor, target, await house.tokensOf(actor)),
  );
  expect(faults).toEqual([]);
  expect(house.errors).toEqual([]);
}, 900_000);

it(
  'nothing is done by a form that was not ours',
  async () => {
    const { cast } = house.world;
    const faults: unknown[] = [];
    for (const route of house.routes.filter(({ kind }) => kind !== 'page')) {
      for (const actor of [cast.besa, cast.elira, cast.ana]) {
        const good = await house.tokensOf(actor);
        const target = pathOf(house.world, route, actor, idOf(route, actor));
        const sendings = {
          'no token': {},
          'no key': { _token: good._token },
          'a token of somebody else': { ...good, _token: (await house.tokensOf(cast.ivo))._token },
          'a token changed': {
            ...good,
            _token: good._token.replace(/(.)(.{4})$/, (_, sign, end) => (sign === 'A' ? 'B' : 'A') + end),
          },
        };
        for (const [what, sent] of Object.entries(sendings)) {
          const { status, wrote } = await house.ask(actor, target, sent);
          if (wrote || (status !== 409 && status !== 404 && status !== 403))
            faults.push([route.path, what, status, wrote ? 'wrote' : '']);
        }
      }
    }
    expect(faults).toEqual([]);
  },
  timeToOpen,
);

it('a page takes no form', async () => {
  const { elira } = house.world.cast;
  for (const { path } of house.routes.filter(({ kind }) => kind === 'page')) {
    const target = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    const { status } = await house.ask(elira, target, await house.tokensOf(elira));
    expect([path, status]).toEqual([path, 405]);
  }
});

function idOf({ subject, may }: (typeof house.routes)[number], actor: typeof house.world.cast.elira) {
  if (!subject) return undefined;
  const found = house.world.own[`${subject.kind} of ${may.word}`] ?? house.world.own[subject.kind];
  return typeof found === 'function' ? found(actor) : found;
}
