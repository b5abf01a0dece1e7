// @second-database: roles and grants

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobsOf } from '../../src/jobs.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { records } from '../../src/privacy/declarations/records.ts';
import { type MatrixInstance, openMatrixInstance } from '../matrix/instance.ts';
import { idsOf, pathOf } from '../matrix/paths.ts';
import { castNames } from '../support/cast.ts';
import { timeToOpen } from '../support/patience.ts';
import { type Ask, faultsOfObjects, schemas } from './objects.ts';
import { jobsWithIds, jobWordsOf, outsideStore, permissionsOfArea, sourcesOfArea } from './sources.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
}, timeToOpen);
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
  });

  it('are declared, table by table, as everything that is kept', async () => {
    const declared = records.flatMap(({ tables }) => tables.map(({ table }) => table));
    const tables = (await relations()).filter(({ table }) => table);
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter(({ name }) => !declared.includes(name))).toEqual([]);
  });
});

const own = 'protection.appointment';
const breaches: Readonly<Record<string, readonly [readonly string[], string]>> = {
  'a grant of one column to every page’s role': [
    [`grant select (duty) on ${own} to mostura_app`],
    `reads or writes: mostura_app ${own}`,
  ],
  'a grant to everybody': [[`grant delete on ${own} to public`], `reads or writes: public ${own}`],
  'a schema that every page’s role may enter': [
    ['grant usage on schema directory to mostura_app'],
    'enters: mostura_app directory',
  ],
  'a policy that lets staff through': [
    [`create policy planted on ${own} to mostura_protection using (platform.is_staff())`],
    `asks who is staff: ${own} planted`,
  ],
  'a policy that lets everybody of the role through': [
    [`create policy planted on ${own} to mostura_protection using (true)`],
    `asks for nobody's duty: ${own} planted`,
  ],
  'a policy for every role': [
    [`create policy planted on ${own} using (person_id = platform.current_person())`],
    `a policy for public: ${own} planted`,
  ],
  'a table without row security': [
    ['create table directory.planted (id uuid)'],
    'row security is not forced: directory.planted',
  ],
  'a table that a backup does not see': [
    [
      'create table directory.planted (id uuid)',
      `call protection.guard('directory.planted', 'protection.holds(id, ''keeper'')')`,
      'drop policy owner_sees_all on directory.planted',
    ],
    'a backup would not see it: directory.planted',
  ],
  'a key that tells who is there': [
    [`alter table ${own} add constraint planted foreign key (person_id) references people.person not valid`],
    `a key crosses the store: ${own} planted`,
  ],
  'a view for the public': [
    [`create view published.planted as select duty from ${own}`],
    'shows the store: published.planted (duty)',
  ],
  'a function of another area that reads it': [
    [
      `create function network.planted() returns bigint language sql security definer as 'select count(*) from ${own}'`,
    ],
    'reads the store: network.planted',
  ],
  'a function of its own that everybody calls': [
    [
      `create function protection.planted() returns bigint language sql security definer as 'select 1::bigint'`,
    ],
    'calls: mostura_app protection.planted',
  ],
  'a role of the store that reads people': [
    [
      'grant usage on schema people to mostura_protection',
      'grant select on people.person to mostura_protection',
    ],
    'may outside: people.person select',
  ],
  'a grant of incidents to every page’s role': [
    ['grant select (note) on incidents.incident to mostura_app'],
    'reads or writes: mostura_app incidents.incident',
  ],
  'a schema of incidents that the public’s role may enter': [
    ['grant usage on schema incidents to mostura_portal'],
    'enters: mostura_portal incidents',
  ],
  'a policy that shows the acts of every organisation': [
    ['create policy planted on incidents.act to mostura_protection using (incident_id is not null)'],
    `asks for nobody's duty: incidents.act planted`,
  ],
  'a view of how many there are': [
    ['create view published.planted as select jurisdiction, count(*) from incidents.incident group by 1'],
    'shows the store: published.planted (jurisdiction count)',
  ],
  'a function that tells who wrote one': [
    [
      `create function platform.planted() returns uuid language sql security definer as 'select writer_id from incidents.incident limit 1'`,
    ],
    'reads the store: platform.planted',
  ],
  'a trail that every page’s role reads': [
    ['grant select on protection.event to mostura_app'],
    'reads or writes: mostura_app protection.event',
  ],
  'a trail that a verb writes without being asked whose incident it is': [
    ['grant execute on function protection.add_event to mostura_protection'],
    'may add to the trail of anybody: mostura_protection',
  ],
  'a role of every page that becomes it': [
    ['grant mostura_protection to mostura_app'],
    'may become: mostura_app becomes mostura_protection',
  ],
};

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
}, 120_000);

type Client = { query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }> };
async function become(client: Client, role: string, actor: Actor | undefined, staff: string) {
  await client.query(
    `select set_config('role', $1, true), set_config('app.person', $2, true), set_config('app.organisation', $3, true),
      set_config('app.staff', $4, true)`,
    [role, actor?.personId ?? '', actor?.organisationId ?? '', staff],
  );
}
