import { afterAll, beforeAll, expect, it } from 'vitest';
import { tryEverybody } from './ask.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

it('every form and button acts for whom it is meant for, and for nobody else', async () => {
  const routes = instance.routes.filter(({ kind }) => kind !== 'page');
  const faults = await tryEverybody(instance, routes, async (actor, target) =>
    instance.ask(actor, target, await instance.tokensOf(actor)),
  );
  expect(faults).toEqual([]);
  expect(instance.errors).toEqual([]);
}, 900_000);

it('nothing is done by a form that was not ours', async () => {
  const { ivo, ana } = instance.world.cast;
  const faults: unknown[] = [];
  for (const route of instance.routes.filter(({ kind }) => kind !== 'page')) {
    // A person for whom the form would act; who it acts for at all is asked above.
    const { actor } = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own', one))!;
    const other = actor === ivo ? ana : ivo;
    const good = await instance.tokensOf(actor);
    const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
    const sendings = {
      'no token': {},
      'no key': { _token: good._token },
      'a token of another person': { ...good, _token: (await instance.tokensOf(other))._token },
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
  expect(faults).toEqual([]);
});

it('a page takes no form', async () => {
  const { elira } = instance.world.cast;
  for (const { path } of instance.routes.filter(({ kind }) => kind === 'page')) {
    const target = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    const { status } = await instance.ask(elira, target, await instance.tokensOf(elira));
    expect([path, status]).toEqual([path, 405]);
  }
});
