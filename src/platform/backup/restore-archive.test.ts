// @second-database: migrations, row security, constraints, the driver and its connections, backup and move

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { makeDatabase } from '../../../tests/support/database.ts';
import { audit } from '../audit/audit.ts';
import { connect } from '../database/connect.ts';
import type { Connection } from '../database/embedded.ts';
import { migrate, readMigrations } from '../database/migrate.ts';
import { openStore } from '../files/store.ts';
import { freshName, listAside, withClient } from './databases.ts';
import { makeArchive } from './make-archive.ts';
import { listApplied } from './queries.ts';
import { type RestoreTarget, restoreArchive } from './restore-archive.ts';
import { archiveSecret as secret } from './testing.ts';

const migrations = 'migrations';
const say = () => {};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-restore-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A database in which something happened: an Action, its people, an audit entry. */
const makeUsed = (slug: string) => makeDatabase({ name: `used_${slug}`, build: (to) => use(to, slug) });
async function use(to: Connection, slug: string) {
  const { db, close } = connect({ to, max: 1 });
  await db
    .transaction()
    .execute(async (tx) => {
      const cast = await castOf(tx, { slug });
      await audit(cast.work(cast.ana), 'organisation.edit', { kind: 'organisation', id: null });
    })
    .finally(close);
}

let files = 0;
async function archiveOf(to: Connection): Promise<{ file: string }> {
  const file = path.join(folder, `${++files}.tar.gz`);
  const source = { readFile: async () => undefined, secret, program: '0.1.0', now: new Date(), say };
  await withClient(to, (client) => makeArchive({ ...source, client }, { file, recipients: [] }));
  return { file };
}

async function targetOf(to: Connection, given: Partial<RestoreTarget> = {}): Promise<RestoreTarget> {
  const store = await openStore(path.join(folder, 'files'));
  const rest = { embedded: false, now: new Date(), mode: 'replace', prepare: async () => {} } as const;
  return { to, migrations, store, say, secret, ...rest, ...given };
}

const choices = { forward: false, newSecret: false };
const ask = async (to: Connection, text: string) =>
  withClient(to, async (client) => (await client.query(text)).rows);
const slugOf = async (to: Connection) => (await ask(to, 'select slug from action.action'))[0].slug;
/** What a restore may leave on the server beside the database itself. */
const leftovers = (to: Connection) =>
  withClient(to, async (client) => {
    const { rows } = await client.query('select datname from pg_database where datname = $1', [
      freshName(to.database),
    ]);
    return [...rows, ...(await listAside(client, to.database))];
  });
async function dropAside(to: Connection) {
  await withClient(to, async (client) => {
    for (const name of await listAside(client, to.database)) await client.query(`drop database "${name}"`);
  });
}

describe('a restore that is refused or fails leaves everything as it was', () => {
  // One of each for all: each test says at its end that it left them as they were.
  let to: Connection;
  let archive: { file: string };
  beforeAll(async () => {
    to = await makeUsed('there');
    archive = await archiveOf(await makeUsed('kept'));
  });
  const expectUnchanged = async () => {
    expect(await slugOf(to)).toBe('there');
    expect(await leftovers(to)).toEqual([]);
  };

  it('while somebody is connected, into a database that is not empty when it is a move, and under another SECRET', async () => {
    const inUse = () => withClient(to, async () => restoreArchive(archive, await targetOf(to), choices));
    await expect(inUse()).rejects.toThrow('is in use (1 connection)');
    const moving = restoreArchive(archive, await targetOf(to, { mode: 'move' }), choices);
    await expect(moving).rejects.toThrow('is not empty');
    const other = restoreArchive(archive, await targetOf(to, { secret: 'x'.repeat(40) }), choices);
    await expect(other).rejects.toThrow('another SECRET');
    await expectUnchanged();
  });

  it('when what comes after the rows fails, and when somebody connects before the two change places', async () => {
    const failing = await targetOf(to, { prepare: () => Promise.reject(new Error('no queue')) });
    await expect(restoreArchive(archive, failing, choices)).rejects.toThrow('no queue');
    await expectUnchanged();
    let leave = () => {};
    const guest = await targetOf(to, {
      prepare: () =>
        new Promise((come) => {
          void withClient(
            to,
            () =>
              new Promise<void>((go) => {
                leave = go;
                come();
              }),
          );
        }),
    });
    await expect(restoreArchive(archive, guest, choices)).rejects.toThrow('is in use');
    leave();
    await expectUnchanged();
  });

  it('when a row does not satisfy the tables', async () => {
    const loose = await makeUsed('loose');
    await ask(loose, 'alter table action.action drop constraint action_slug_check');
    await ask(loose, `update action.action set slug = 'Not a slug'`);
    const bad = await archiveOf(loose);
    await expect(restoreArchive(bad, await targetOf(to), choices)).rejects.toThrow('action_slug_check');
    await expectUnchanged();
  });

  it('when a row refers to one that is not there', async () => {
    const loose = await makeUsed('loose');
    await ask(loose, 'alter table people.membership drop constraint membership_person_id_fkey');
    await ask(loose, 'update people.membership set person_id = gen_random_uuid()');
    const bad = await archiveOf(loose);
    await expect(restoreArchive(bad, await targetOf(to), choices)).rejects.toThrow(
      'membership_person_id_fkey',
    );
    await expectUnchanged();
  });
});

it('a backup is refused where row-level security would hide rows from the role', async () => {
  const to = await makeUsed('hidden');
  await ask(to, 'drop policy owner_sees_all on grants.application');
  await expect(archiveOf(to)).rejects.toThrow('hides rows of grants.application');
  await expect(archiveOf(await makeDatabase('empty'))).rejects.toThrow('nothing to back up');
});

it('what is restored takes the place of what was there, which is kept aside; policies, keys and triggers are as the migrations made them', async () => {
  const to = await makeUsed('there');
  const shape = `select (select count(*)::int from pg_constraint where contype = 'f') as keys,
    (select count(*)::int from pg_class where relforcerowsecurity) as forced,
    (select count(*)::int from pg_trigger where not tgisinternal and tgenabled <> 'O') as triggers_off`;
  const before = await ask(to, shape);
  const archive = await archiveOf(await makeUsed('kept'));
  const { aside } = await restoreArchive(archive, await targetOf(to), choices);
  expect(await slugOf(to)).toBe('kept');
  expect(await slugOf({ ...to, database: aside! })).toBe('there');
  expect(await ask(to, shape)).toEqual(before);
  await dropAside(to);
  expect(await leftovers(to)).toEqual([]);
});

it('an older backup is refused until it is to be brought up to date: then it is restored as it was and migrated', async () => {
  const known = readMigrations(migrations).map(({ name }) => name);
  const old = await makeDatabase('empty');
  const { pool, close } = connect({ to: old, max: 1 });
  await migrate(pool, { folder: migrations, log: say, upTo: known[0]! }).finally(close);
  await ask(
    old,
    `select platform.write_audit(now(), 'action.load', null, null, null, 'action', null, '{"of": "old"}')`,
  );
  const archive = await archiveOf(old);
  const to = await makeDatabase('empty');
  await expect(restoreArchive(archive, await targetOf(to), choices)).rejects.toThrow(
    'older than this program',
  );
  const restored = await restoreArchive(archive, await targetOf(to), { ...choices, forward: true });
  expect(restored.aside).toBeUndefined();
  expect(await ask(to, 'select details from platform.audit_entry')).toEqual([{ details: { of: 'old' } }]);
  expect((await withClient(to, listApplied)).map(({ name }) => name)).toEqual(known);
});
