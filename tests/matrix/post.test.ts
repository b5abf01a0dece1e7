import { afterAll, beforeAll, expect, it } from 'vitest';
import { timeToOpen } from '../support/patience.ts';
import { tryEverybody } from './ask.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { pathOf } from './paths.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
}, timeToOpen);
afterAll(() => instance.close());

it('every form and button acts for whom it is meant for, and for nobody else', async () => {
  const routes = instance.routes.filter(({ kind }) => kind !== 'page');
  const faults = await tryEverybody(instance, routes, async (actor, target) =>
    instance.ask(actor, target, await instance.tokensOf(actor)),
  );
  expect(faults).toEqual([]);
  expect(instance.errors).toEqual([]);
}, 900_000);

it(
  'nothing is done by a form that was not ours',
  async () => {
    const { cast } = instance.world;
    const faults: unknown[] = [];
    for (const route of instance.routes.filter(({ kind }) => kind !== 'page')) {
      for (const actor of [cast.besa, cast.elira, cast.ana]) {
        const good = await instance.tokensOf(actor);
        const target = pathOf(instance.world, route, actor, idOf(route, actor));
        const sendings = {
          'no token': {},
          'no key': { _token: good._token },
          'a token of somebody else': { ...good, _token: (await instance.tokensOf(cast.ivo))._token },
          'a token changed': {
            ...good,
            _token: good._token.replace(/(.)(.{4})$/, (_, sign, end) => (sign === 'A' ? 'B' : 'A') + end),
          },
        };
        for (const [what, sent] of Object.entries(sendings)) {
          const { status, wrote } = await instance.ask(actor, target, sent);
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
  const { elira } = instance.world.cast;
  for (const { path } of instance.routes.filter(({ kind }) => kind === 'page')) {
    const target = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    const { status } = await instance.ask(elira, target, await instance.tokensOf(elira));
    expect([path, status]).toEqual([path, 405]);
  }
});

function idOf({ subject, may }: (typeof instance.routes)[number], actor: typeof instance.world.cast.elira) {
  if (!subject) return undefined;
  const found = instance.world.own[`${subject.kind} of ${may.name}`] ?? instance.world.own[subject.kind];
  return typeof found === 'function' ? found(actor) : found;
}
