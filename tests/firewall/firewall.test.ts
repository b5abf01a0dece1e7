// @second-database: roles and grants

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobsOf } from '../../src/jobs.ts';
import { tell } from '../../src/platform/disclosure/testing.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { records } from '../../src/privacy/declarations/records.ts';
import { type MatrixInstance, openMatrixInstance } from '../matrix/instance.ts';
import { idsOf, pathOf } from '../matrix/paths.ts';
import { castNames } from '../support/cast.ts';
import { breaches } from './breaches.ts';
import { type Ask, faultsOfObjects, schemas } from './objects.ts';
import {
  jobsWithIds,
  jobWordsOf,
  mailsWithMore,
  outsideStore,
  permissionsOfArea,
  sourcesOfArea,
} from './sources.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

const ask: Ask = async (sql, values) => (await instance.pool.query(sql, values)).rows as never;

/** Faults while these statements hold, which are undone. */
async function faultsWith(...planted: readonly string[]): Promise<string[]> {
  const client = await instance.pool.connect();
  try {
    await client.query('begin');
    for (const one of planted) await client.query(one);
    return await faultsOfObjects(async (sql, values) => (await client.query(sql, values)).rows as never);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const relations = () =>
  ask<{ name: string; table: boolean }>(
    `select n.nspname || '.' || c.relname as name, c.relkind in ('r', 'p') as table
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind in ('r', 'p', 'v', 'm') order by 1`,
    [schemas],
  );

describe('The objects of the store', () => {
  it('are open to its role alone, guarded row by row, tied to nothing outside, and shown nowhere else', async () => {
    expect(await faultsOfObjects(ask)).toEqual([]);
    const objects = await relations();
    const breachesFound = Object.keys(breaches).length;
    tell(
      `${objects.length} tables and views of ${schemas.length} schemas: each grant, policy, key, view and function is in a list`,
    );
    tell(`${breachesFound} breaches planted in the database and 4 in the program: each was found`);
  });

  it('are declared, table by table, as everything that is kept', async () => {
    const declared = records.flatMap(({ tables }) => tables.map(({ table }) => table));
    const tables = (await relations()).filter(({ table }) => table);
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter(({ name }) => !declared.includes(name))).toEqual([]);
  });
});

describe('A planted breach is found', () => {
  it.each(Object.entries(breaches))('%s', async (_, [planted, fault]) => {
    expect(await faultsWith(...planted)).toContain(fault);
  });

  it('a route and a job without their store', async () => {
    const names = await permissionsOfArea();
    const [route] = instance.routes.filter(({ store }) => store);
    const { store, ...bare } = route!;
    expect(outsideStore(names, [bare], [{ word: route!.may.name }])).toEqual([
      `a route without its store: ${route!.path}`,
      `a job without its store: ${route!.may.name}`,
    ]);
  });

  it('a name in an email', () => {
    const sources = sourcesOfArea();
    const [file, text] = [...sources].find(([, one]) => one.includes('args: { link }'))!;
    const planted = text.replace('args: { link }', 'args: { link, name: to.name }');
    expect(mailsWithMore(sources)).toEqual([]);
    expect(mailsWithMore(new Map([[file, planted]]))).toEqual([expect.stringContaining('name: to.name')]);
    const byId = text.replace('args: { link }', 'args: { link: `/duties/$' + '{to.personId}` }');
    expect(mailsWithMore(new Map([[file, byId]]))).toHaveLength(1);
  });

  it('a job whose word is that of no permission', () => {
    const words = jobWordsOf(
      new Map([['jobs.ts', "return [{ word: 'service.watch', every: '0 3 * * *' }];"]]),
    );
    expect(outsideStore(new Set(words), [], [{ word: 'service.watch' }])).toHaveLength(1);
  });

  it('an id in a job', () => {
    const of = (text: string) => jobsWithIds(new Map([['planted.ts', text]])).length;
    expect(of("await work.enqueue('protection.tell', { dutyId });")).toBe(1);
    expect(of("await enqueue(work, 'protection.tell', { dutyId: id })")).toBe(1);
    expect(of("tells: 'handlers',")).toBe(1);
    expect(of("await work.enqueue('protection.tell', {});")).toBe(0);
  });
});

describe('The program of the area', () => {
  it('says for every route and job in which store it works, and puts no id into the queue', async () => {
    const names = await permissionsOfArea();
    expect(names.size).toBeGreaterThan(5);
    const sources = sourcesOfArea();
    const words = new Set([...names, ...jobWordsOf(sources)]);
    expect(outsideStore(words, instance.routes, jobsOf(instance.parts))).toEqual([]);
    expect(jobsWithIds(sources)).toEqual([]);
  });
});

/** Who sees rows without a duty: those who propose or decide, and the person themselves. */
const seesWithoutDuty: Readonly<Record<string, readonly string[]>> = {
  'protection.appointment': ['ana', 'besa', 'bora', 'elira', 'hana'],
  'protection.event': ['hana'],
};

describe('A real select', () => {
  it('is refused to every page’s roles, whoever asks and however much staff they are', async () => {
    const answers: string[] = [];
    const { cast } = instance.world;
    const client = await instance.pool.connect();
    try {
      for (const { name } of await relations())
        for (const role of ['mostura_app', 'mostura_portal'])
          for (const actor of [cast.ana, cast.hana, cast.ivo, cast.elira]) {
            await client.query('begin');
            await become(client, role, actor, 'on');
            const answer = await client.query(`select 1 from ${name} limit 1`).catch(({ code }) => code);
            await client.query('rollback');
            if (answer !== '42501') answers.push(`${role} ${name}`);
          }
    } finally {
      client.release();
    }
    expect(answers).toEqual([]);
  });

  it('under the role of the store shows no row to a person without a duty', async () => {
    const tables = (await relations()).filter(({ table }) => table);
    const faults: string[] = [];
    const { cast } = instance.world;
    const held = await ask<{ person_id: string }>(
      `select person_id from protection.appointment where state = 'confirmed'`,
    );
    const holders = new Set(held.map((one) => one.person_id));
    const client = await instance.pool.connect();
    const people: [string, Actor | undefined][] = castNames.flatMap((name) => [
      [name, cast[name]],
      [name, cast.foreign[name]],
    ]);
    try {
      for (const { name } of tables) {
        const { rows } = await client.query(`select 1 from ${name} limit 1`);
        // Put a row of it into tests/support/world.ts: of an empty table nothing is proven.
        if (rows.length === 0) faults.push(`the world has no row of ${name}`);
        for (const [who, actor] of [...people, ['nobody', undefined] as const]) {
          if (actor && (holders.has(actor.personId) || seesWithoutDuty[name]?.includes(who))) continue;
          await client.query('begin');
          await become(client, 'mostura_protection', actor, 'on');
          // What is granted to nobody shows nothing either.
          const { rows: seen } = await client
            .query(`select 1 from ${name} limit 1`)
            .catch((error: { code?: string }) => {
              if (error.code === '42501') return { rows: [] };
              throw error;
            });
          await client.query('rollback');
          if (seen.length > 0) faults.push(`${who} sees ${name}`);
        }
      }
    } finally {
      client.release();
    }
    expect(faults).toEqual([]);
  });
});

it('Associates, the contracting authority, administrators and staff without a duty get no page of the store', async () => {
  const faults: string[] = [];
  const { cast } = instance.world;
  const routes = instance.routes.filter(({ store }) => store);
  for (const route of routes)
    for (const name of ['dragan', 'goran', 'ivo', 'cene', 'filip'] as const)
      for (const actor of [cast[name], cast.foreign[name]]) {
        const ids = idsOf(instance, route, actor);
        for (const id of ids ? [ids.own, ids.foreign, ids.missing] : [undefined]) {
          const target = pathOf(instance.world, route, actor, id);
          const { status } = await instance.ask(actor, target);
          if (status !== 403 && status !== 404) faults.push(`${name} ${target}: ${status}`);
        }
      }
  expect(routes.length).toBeGreaterThan(4);
  expect(faults).toEqual([]);
  tell(
    `${routes.length} routes of the store: 403 or 404 to 10 people without a duty, for their own, foreign and missing records`,
  );
});

type Client = { query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }> };
async function become(client: Client, role: string, actor: Actor | undefined, staff: string) {
  await client.query(
    `select set_config('role', $1, true), set_config('app.person', $2, true), set_config('app.organisation', $3, true),
      set_config('app.staff', $4, true)`,
    [role, actor?.personId ?? '', actor?.organisationId ?? '', staff],
  );
}
