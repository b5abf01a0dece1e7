import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signValue } from '../../src/people/accounts/cookies.ts';
import { newId } from '../../src/platform/ids.ts';
import { timeToOpen } from '../support/patience.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { idsOf, pathOf } from './paths.ts';

let house: MatrixHouse;
beforeAll(async () => {
  house = await openMatrixHouse();
}, timeToOpen);
afterAll(() => house.close());

/** What the log says of one look at an address. */
async function logged(actor: Parameters<MatrixHouse['ask']>[0], target: string) {
  house.lines.length = 0;
  await house.ask(actor, target);
  return JSON.parse(house.lines.at(-1)!) as Record<string, unknown>;
}

it('a permission that somebody has not is named in the log, and nobody with it', async () => {
  const { besa } = house.world.cast;
  const route = house.routes.find(({ path }) => path === '/staff/calls/new')!;
  const line = await logged(besa, route.path);
  expect(line).toMatchObject({ message: 'request', route: route.path, status: 403, refused: route.may.word });
  expect(JSON.stringify(line)).not.toContain(besa.personId);
});

it('a record out of reach is told from a missing one in the log, though not in the answer', async () => {
  const { elira } = house.world.cast;
  const route = house.routes.find(({ path }) => path === '/staff/applications/:applicationId')!;
  const { own, foreign, elsewhere } = idsOf(house, route, elira)!;
  const look = (id: string) => logged(elira, pathOf(house.world, route, elira, id));
  expect(await look(own)).not.toHaveProperty('refused');
  expect(await look(newId())).not.toHaveProperty('refused');
  for (const id of [foreign, elsewhere])
    expect(await look(id)).toMatchObject({ status: 404, refused: route.may.word });
});

it('a record that the database itself hides is missing, to the log too', async () => {
  const { besa } = house.world.cast;
  const route = house.routes.find(({ path }) => path === '/applications/:applicationId')!;
  const { foreign } = idsOf(house, route, besa)!;
  const line = await logged(besa, pathOf(house.world, route, besa, foreign));
  expect(line).toMatchObject({ status: 404 });
  expect(line).not.toHaveProperty('refused');
});

describe('the wall that held is a word in the log', () => {
  const last = () => JSON.parse(house.lines.at(-1)!) as Record<string, unknown>;
  const accounts = () => house.parts.accounts;

  it('of a form that no page of ours made', async () => {
    const { besa } = house.world.cast;
    await house.ask(besa, '/account/password', { current: 'a', wanted: 'b' });
    expect(last()).toMatchObject({ level: 'warn', status: 409, wall: 'form_token' });
    await house.ask(besa, '/account/password', {
      ...(await house.tokensOf(besa)),
      current: 'a',
      wanted: 'b',
    });
    expect(last()).not.toHaveProperty('wall');
  });

  it('of a session that nobody was given, and not of a visitor or of one that ended', async () => {
    const look = (cookie: string) => house.ask(undefined, '/sign-in', undefined, { cookie });
    await look(`${accounts().cookieName}=made-up.AAAA`);
    expect(last()).toMatchObject({ level: 'warn', status: 200, wall: 'session_cookie' });
    await look(`${accounts().cookieName}=${signValue('a session that ended', accounts().cookieKey)}`);
    expect(last()).not.toHaveProperty('wall');
    await look('visitor=somebody');
    expect(last()).not.toHaveProperty('wall');
  });

  it('of a link that is not good', async () => {
    await house.ask(undefined, '/invitation/bm90LWEtdG9rZW4');
    expect(last()).toMatchObject({ route: '/invitation/:token', wall: 'link' });
    expect(JSON.stringify(last())).not.toContain('bm90');
  });
});
