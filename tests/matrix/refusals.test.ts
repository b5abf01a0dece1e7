import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signValue } from '../../src/people/accounts/cookies.ts';
import { newId } from '../../src/platform/ids.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

/** What the log says of one look at an address. */
async function logged(actor: Parameters<MatrixInstance['ask']>[0], target: string) {
  instance.lines.length = 0;
  await instance.ask(actor, target);
  return JSON.parse(instance.lines.at(-1)!) as Record<string, unknown>;
}

it('a permission that somebody has not is named in the log, and nobody with it', async () => {
  const { besa } = instance.world.cast;
  const route = instance.routes.find(({ path }) => path === '/staff/calls/new')!;
  const line = await logged(besa, route.path);
  expect(line).toMatchObject({ message: 'request', route: route.path, status: 403, refused: route.may.name });
  expect(JSON.stringify(line)).not.toContain(besa.personId);
});

it('a record out of reach is told from a missing one in the log, though not in the answer', async () => {
  const { elira } = instance.world.cast;
  const route = instance.routes.find(({ path }) => path === '/staff/applications/:applicationId')!;
  const { own, foreign, elsewhere } = idsOf(instance, route, elira)!;
  const look = (id: string) => logged(elira, pathOf(instance.world, route, elira, id));
  expect(await look(own)).not.toHaveProperty('refused');
  expect(await look(newId())).not.toHaveProperty('refused');
  for (const id of [foreign, elsewhere])
    expect(await look(id)).toMatchObject({ status: 404, refused: route.may.name });
});

it('a record that the database itself hides is missing, to the log too', async () => {
  const { besa } = instance.world.cast;
  const route = instance.routes.find(({ path }) => path === '/applications/:applicationId')!;
  const { foreign } = idsOf(instance, route, besa)!;
  const line = await logged(besa, pathOf(instance.world, route, besa, foreign));
  expect(line).toMatchObject({ status: 404 });
  expect(line).not.toHaveProperty('refused');
});

describe('the log names each attempt that was refused', () => {
  const last = () => JSON.parse(instance.lines.at(-1)!) as Record<string, unknown>;
  const accounts = () => instance.parts.accounts;

  it('of a form that no page of ours made', async () => {
    const { besa } = instance.world.cast;
    await instance.ask(besa, '/account/password', { current: 'a', wanted: 'b' });
    expect(last()).toMatchObject({ level: 'warn', status: 409, attempt: 'form_token' });
    await instance.ask(besa, '/account/password', {
      ...(await instance.tokensOf(besa)),
      current: 'a',
      wanted: 'b',
    });
    expect(last()).not.toHaveProperty('attempt');
  });

  it('of a session that nobody was given, and not of a visitor or of one that ended', async () => {
    const look = (cookie: string) => instance.ask(undefined, '/sign-in', undefined, { cookie });
    await look(`${accounts().cookieName}=made-up.AAAA`);
    expect(last()).toMatchObject({ level: 'warn', status: 200, attempt: 'session_cookie' });
    await look(`${accounts().cookieName}=${signValue('a session that ended', accounts().cookieKey)}`);
    expect(last()).not.toHaveProperty('attempt');
    await look('visitor=somebody');
    expect(last()).not.toHaveProperty('attempt');
  });

  it('of a link that is not good', async () => {
    await instance.ask(undefined, '/invitation/bm90LWEtdG9rZW4');
    expect(last()).toMatchObject({ route: '/invitation/:token', attempt: 'link' });
    expect(JSON.stringify(last())).not.toContain('bm90');
  });
});
