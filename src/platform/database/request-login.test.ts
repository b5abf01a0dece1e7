// @second-database: migrations, roles and grants, row security, the driver and its connections

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeDatabase } from '../../../tests/support/database.ts';
import { subkey } from '../http/tokens.ts';
import { type Connected, connect } from './connect.ts';
import type { Connection } from './embedded.ts';
import { inFrame, system } from './frame.ts';
import { migrate } from './migrate.ts';
import { connectForRequests, loginsOf } from './request-login.ts';

const secret = 'a secret of the tests, long enough for them';
let to: Connection;
let owner: Connected;
const said: string[] = [];
const open = (more: { secret?: string; given?: string; as?: Connected } = {}) =>
  connectForRequests({
    ...{ to, owner: (more.as ?? owner).pool, given: more.given, secret: more.secret ?? secret },
    onError: () => {},
    say: (line) => said.push(line),
  });
const loginOf = (database: string) => `${database}_requests`;

beforeAll(async () => {
  to = await makeDatabase('empty');
  owner = connect({ to, max: 4 });
  await migrate(owner.pool, { folder: 'migrations', log: () => {} });
});
afterAll(() => owner.close());

describe('the connections of requests', () => {
  let requests: Connected;
  beforeAll(async () => {
    requests = await open();
  });
  afterAll(() => requests.close());
  const refused = { code: '42501' };

  it('are of a login that owns nothing, made without a word', async () => {
    const { rows } = await requests.pool.query(
      'select session_user::text as login, current_user::text as role',
    );
    expect(rows).toEqual([{ login: loginOf(to.database), role: 'mostura_app' }]);
    expect(said).toEqual([]);
  });

  it('work as the application and as the portal, one transaction after the other', async () => {
    for (const role of ['mostura_app', 'mostura_portal'] as const)
      await inFrame(requests.db, { role, actor: system }, async ({ tx, now }) => {
        expect(now).toMatch(/^\d{4}-/);
        const { rows } = await sql`select current_user::text as role`.execute(tx);
        expect(rows).toEqual([{ role }]);
      });
    await expect(
      inFrame(requests.db, { role: 'mostura_portal', actor: undefined }, async ({ tx }) => {
        await sql`select from network.organisation`.execute(tx);
      }),
    ).rejects.toMatchObject(refused);
  });

  it.each([
    'reset role; select from accounts.account',
    'set role none; select from network.organisation',
    'set role none; select from platform.instance',
    'set role postgres',
    'reset role; delete from platform.audit_entry',
    'reset role; alter table people.person disable row level security',
    'create table public.mine ()',
    'set role none; create table public.mine ()',
    'create temporary table mine ()',
    'create schema mine',
    'create role mine',
    'create function public.mine() returns int language sql as $$ select 1 $$',
    'set role mostura_portal; create view published.mine as select 1 as one',
  ])('cannot: %s', async (statements) => {
    const client = await requests.pool.connect();
    try {
      const trying = (async () => {
        for (const one of statements.split('; ')) await client.query(one);
      })();
      await expect(trying).rejects.toMatchObject(refused);
    } finally {
      client.release(true);
    }
  });

  it('cannot become the owner', async () => {
    const { rows } = await owner.pool.query<{ name: string }>('select quote_ident(current_user) as name');
    await expect(requests.pool.query(`set role ${rows[0]!.name}`)).rejects.toMatchObject(refused);
  });
});

it('no login is called as a role is, whatever the database is called', async () => {
  const { rows } = await owner.pool.query<{ name: string }>(
    `select rolname as name from pg_roles where not rolcanlogin and rolname like 'mostura%'`,
  );
  expect(rows.length).toBeGreaterThan(2);
  const names = ['mostura', 'm', 'mostura_app', 'x'.repeat(63)].flatMap(loginsOf);
  expect(names.filter((name) => rows.some((role) => role.name === name))).toEqual([]);
  expect(names.every((name) => name.length <= 63)).toBe(true);
});

it('two processes that start together make one login', async () => {
  await owner.pool.query(`drop role ${loginOf(to.database)}`);
  const both = await Promise.all([open(), open()]);
  for (const one of both) {
    expect((await one.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await one.close();
  }
});

it('another SECRET gives the login another password, in the same step', async () => {
  await (await open({ secret: 'another secret of the tests, long enough' })).close();
  const password = subkey(secret, 'database login of requests').toString('base64url');
  const before = connect({ to: { ...to, user: loginOf(to.database), password }, max: 1 });
  await expect(before.pool.query('select 1')).rejects.toMatchObject({ code: '28P01' });
  await before.close();
  await (await open()).close();
  expect(said).toEqual([]);
});

describe('an owner who may not make roles', () => {
  const name = `modest_${process.pid}`;
  const password = 'only-for-this-test';
  const byHand = `byhand_${process.pid}`;
  let modest: Connected;
  const urlOf = (user: string) =>
    `postgres://${user}:${password}@localhost:${to.port}/${to.database}?host=${encodeURIComponent(to.host)}`;
  beforeAll(async () => {
    await owner.pool.query(`drop role ${loginOf(to.database)}; create role ${name} login password '${password}';
      create role ${byHand} login noinherit password '${password}'; grant mostura_app, mostura_portal to ${name}, ${byHand}`);
    modest = connect({ to: { ...to, user: name, password }, max: 2 });
  });
  afterAll(async () => {
    await modest.close();
    await owner.pool.query(`drop role ${name}; drop role ${byHand}`);
  });

  it('goes on as before, and a sentence says so', async () => {
    const requests = await open({ as: modest });
    const { rows } = await requests.pool.query('select session_user::text as login');
    await requests.close();
    expect(rows).toEqual([{ login: inject('server').connection.user }]);
    expect(said.splice(0)).toEqual([expect.stringContaining('Requests reach the database as its owner')]);
  });

  it('is given a login that was made by hand', async () => {
    const requests = await open({ as: modest, given: urlOf(byHand) });
    await inFrame(requests.db, { actor: system }, async ({ now }) => expect(now).toBeTruthy());
    await requests.close();
    expect(said).toEqual([]);
  });

  it.each([
    ['inherits what its roles may', () => urlOf(name), /it may do more than become/],
    [
      'has another password',
      () => urlOf(byHand).replace(password, 'wrong'),
      /PostgreSQL refuses it \(28P01\)/,
    ],
  ])('is told when that login %s', async (_, url, sentence) => {
    await expect(open({ as: modest, given: url() })).rejects.toThrow(sentence);
  });
});
