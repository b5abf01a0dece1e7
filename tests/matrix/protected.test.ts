import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { timeToOpen } from '../support/patience.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';

/** What tells each sub-grant of the world apart: put into its texts, its place and its amount before anything is protected. */
const canaries = ['Kanarinkovo', 'Kanarske noći', 'Kanarna pomoć', 'KAN-AR-01', '4321.09', '4,321.09'];
let house: MatrixHouse;
let agreements: { own: string; foreign: string };

beforeAll(async () => {
  house = await openMatrixHouse();
  agreements = { own: house.world.own.agreement as string, foreign: house.world.foreign.agreement as string };
  await house.pool.query(
    `update grants.sub_grant_agreement set title = 'Kanarske noći u Kanarinkovu', summary = 'Kanarna pomoć', place = 'Kanarinkovo',
       number = 'KAN-AR-01/' || left(id::text, 8), amount_minor = 432109,
       state = case when state = 'draft' then 'signed' else state end, signed_on = coalesce(signed_on, '2026-03-12')
     where action_id = $1`,
    [house.world.cast.actionId],
  );
}, timeToOpen);
afterAll(() => house.close());

const protect = (on: boolean) =>
  house.pool.query(
    'update grants.sub_grant_agreement set generalise_place = $2, withhold_name = $2 where action_id = $1',
    [house.world.cast.actionId, on],
  );

/** Where a canary is read, by these people, on every page and file that is looked at. */
async function tellers(routes: readonly Route[], people: readonly (Actor | undefined)[]): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes)
    for (const actor of people) {
      // Who has no role for the route is refused before anything is read, as the other tests of the matrix see.
      if (actor && !actor.roles.some(({ role }) => route.may.roles[role])) continue;
      const asking = actor ?? house.world.cast.elira;
      const ids = idsOf(house, route, asking);
      for (const id of ids ? [ids.own, ids.foreign] : [undefined]) {
        const answered = await house.ask(actor, pathOf(house.world, route, asking, id));
        if (answered.status === 200 && canaries.some((canary) => answered.body.includes(canary)))
          found.push(route.path);
      }
    }
  return [...new Set(found)];
}

const looked = () => house.routes.filter(({ kind, path }) => kind !== 'button' && !path.includes(':token'));

describe('What the public reads of a protected sub-grant', () => {
  it('is told on no page, in no file, under no address, and was before', async () => {
    const open = looked().filter(({ may }) => may.anyone);
    const { rows } = await house.pool.query<{ id: string }>(
      'select public_id as id from grants.sub_grant_agreement where action_id = $1',
      [house.world.cast.actionId],
    );
    const told = await tellers(open, [undefined]);
    expect(told).toContain('/grants');
    expect(told).toContain('/open-data/grants.csv');
    expect(told.length).toBeGreaterThan(3);
    for (const { id } of rows) expect((await house.ask(undefined, `/grants/${id}`)).status).toBe(200);
    await protect(true);
    try {
      expect(await tellers(open, [undefined])).toEqual([]);
      for (const { id } of rows) expect((await house.ask(undefined, `/grants/${id}`)).status).toBe(404);
    } finally {
      await protect(false);
    }
  }, 300_000);
});

describe('What staff of another partner read of a protected sub-grant', () => {
  /** Those who may not know the own side's sub-grant: the foreign partner is no coordinator. */
  const strangers = () => {
    const { foreign } = house.world.cast;
    return [foreign.elira, foreign.fatos];
  };

  it('is told to none of its roles on any route, and was before', async () => {
    // What lies with the foreign partner itself is its own: only the other side's is protected here.
    await house.pool.query(
      `update grants.sub_grant_agreement set title = 'Other', summary = '', place = 'Other', number = 'OTHER/' || left(id::text, 8), amount_minor = 100000
       where action_id = $1 and partner_id = $2`,
      [house.world.cast.actionId, house.world.cast.foreign.organisations.partner],
    );
    const routes = looked().filter(({ may }) => !may.anyone);
    const told = await tellers(routes, strangers());
    const holder = `/staff/organisations/${house.world.cast.organisations.cso}`;
    expect(told).toContain('/staff/partnerships/new');
    expect((await house.ask(house.world.cast.foreign.elira, holder)).body).toContain('Kanarinkov');
    await protect(true);
    try {
      for (const actor of strangers())
        expect((await house.ask(actor, holder)).body).not.toContain('Kanarinkov');
      expect(await tellers(routes, strangers())).toEqual([]);
      const known = await house.ask(house.world.cast.elira, `/agreements/${agreements.own}`);
      expect(known.body).toContain('Kanarinkovo');
      for (const { name, actor } of signedInOf(house.world).filter(
        (one) => one.name === 'ana' || one.name === 'goran',
      ))
        expect([name, (await house.ask(actor, `/agreements/${agreements.own}`)).status]).toEqual([name, 200]);
    } finally {
      await protect(false);
    }
  }, 600_000);
});
