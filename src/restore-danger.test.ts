// @second-database: the driver and its connections, backup and move, migrations
// @dear: archives with services and duties are restored over four databases.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { castOf } from '../tests/support/cast.ts';
import { makeDatabase } from '../tests/support/database.ts';
import { audit } from './platform/audit/audit.ts';
import { withClient } from './platform/backup/databases.ts';
import { makeArchive } from './platform/backup/make-archive.ts';
import { restoreArchive } from './platform/backup/restore-archive.ts';
import { connect } from './platform/database/connect.ts';
import type { Connection } from './platform/database/embedded.ts';
import { openStore } from './platform/files/store.ts';
import { newId } from './platform/ids.ts';
import { readSettings } from './platform/settings.ts';
import type { Tx } from './platform/work.ts';
import { saveService } from './protection/directory/queries.ts';
import { buildContent, storeListedService } from './protection/directory/testing.ts';
import { buildDuty } from './protection/testing.ts';
import { settle } from './restore-words.ts';

const secret = 'a secret of the tests, long enough for them';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-danger-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const say = () => {};
const services = ['shelter', 'closed', 'suspended', 'police', 'moved', 'kept'] as const;
type Ids = Readonly<Record<(typeof services)[number] | 'ended' | 'live' | 'open', string>>;

async function inOwn<T>(to: Connection, run: (tx: Tx) => Promise<T>): Promise<T> {
  const { db, close } = connect({ to, max: 1 });
  try {
    return await db.transaction().execute(run);
  } finally {
    await close();
    // A restore refuses while anybody is connected, and the server learns of the end of a connection a moment later.
    await withClient(to, async (client) => {
      const others = `select count(*)::int as count from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
      while ((await client.query(others)).rows[0].count > 0);
    });
  }
}

/** What there is when the backup is made: listed services, two duties, and one that is proposed. */
const before = (to: Connection): Promise<Ids> =>
  inOwn(to, async (tx) => {
    const cast = await castOf(tx);
    const { actionId, fatos, elira, filip } = cast;
    // Without an entry in the trail a database counts as one in which nothing has happened yet.
    await audit(cast.work(cast.ana), 'call.cancel', { kind: 'call', id: null });
    const ids: Record<string, string> = {};
    for (const name of services)
      ids[name] = await storeListedService(tx, {
        actionId,
        differing: { provider: name, address: `${name} street` },
      });
    for (const [name, { personId, organisationId }] of Object.entries({ ended: fatos, live: elira }))
      ids[name] = await buildDuty(tx, { actionId, personId, organisationId, duty: 'monitor' });
    const { personId, organisationId } = filip;
    ids.open = await buildDuty(tx, { actionId, personId, organisationId, duty: 'keeper', state: 'proposed' });
    return ids as Ids;
  });

/** What people did since. */
const since = (to: Connection, ids: Ids) =>
  inOwn(to, async (tx) => {
    const gate = { ...buildContent({ placeKind: 'front_gate', address: null }), provider: 'shelter' };
    await saveService(tx, ids.shelter, { content: gate, listed: gate });
    await saveService(tx, ids.closed, {
      ...{ state: 'closed', closedOn: '2026-11-20', shownUntil: '2027-11-20', discreet: null },
    });
    await saveService(tx, ids.suspended, { state: 'suspended', suspendedOn: '2026-11-20' });
    const told = buildContent({ provider: 'police', address: 'police street', policeTold: 'always' });
    await saveService(tx, ids.police, { content: told, listed: told });
    const moved = buildContent({ provider: 'moved', address: 'another street' });
    await saveService(tx, ids.moved, { content: moved, listed: moved });
    for (const id of [ids.ended, ids.open])
      await sql`update protection.appointment set state = 'ended', ended_by = ${newId()}::uuid, ended_at = now()
        where id = ${id}::uuid`.execute(tx);
  });

async function archiveOf(to: Connection): Promise<{ file: string }> {
  const file = path.join(folder, `${newId()}.tar.gz`);
  const source = { readFile: async () => undefined, secret, program: '0.1.0', now: new Date(), say };
  await withClient(to, (client) => makeArchive({ ...source, client }, { file, recipients: [] }));
  return { file };
}

/** Restores it, and returns what the terminal said of this area. */
async function restored(
  to: Connection,
  archive: { file: string },
  { mode, nothingSince }: { mode: 'replace' | 'move'; nothingSince?: boolean },
): Promise<string[]> {
  const lines: string[] = [];
  const settings = readSettings({ PORT: '3999', DATA_FOLDER: folder, SECRET: secret });
  const store = await openStore(path.join(folder, 'files'));
  const doing = { mode, say: (line: string) => lines.push(line), settings, newSecret: false, nothingSince };
  await restoreArchive(
    archive,
    {
      ...{ to, migrations: 'migrations', store, say, secret, embedded: false, now: new Date(), mode },
      prepare: (database, jobs) => settle(database, jobs, doing),
    },
    { forward: false, newSecret: false },
  );
  return lines.filter((line) => /^(Services|Duties)/.test(line));
}

const publicOf = async (to: Connection): Promise<{ provider: string; state: string; content: unknown }[]> =>
  withClient(
    to,
    async (client) =>
      (
        await client.query(
          `select content ->> 'provider' as provider, state, content from published.service order by 1`,
        )
      ).rows,
  );
const dutiesOf = async (to: Connection): Promise<Record<string, string>> =>
  withClient(to, async (client) => {
    const { rows } = await client.query('select id, state from protection.appointment');
    return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
  });

it('A restore repeats what was closed, suspended, hidden and ended since the backup', async () => {
  const to = await makeDatabase();
  const ids = await before(to);
  const archive = await archiveOf(to);
  await since(to, ids);
  expect(await restored(to, archive, { mode: 'replace' })).toEqual([
    'Services closed or suspended again, or with a place or a warning as it had been since the backup: 4.',
    'Services on no public page until another organisation confirms them again, because it is not known whether they are safe: 1.',
    'Duties ended or refused again, as it had been since the backup: 2.',
  ]);
  const found = await publicOf(to);
  expect(found.map(({ provider, state }) => `${provider}: ${state}`)).toEqual([
    'closed: closed',
    'kept: listed',
    'police: listed',
    'shelter: listed',
    'suspended: suspended',
  ]);
  expect(JSON.stringify(found)).not.toMatch(/shelter street|moved street/);
  expect(found.find(({ provider }) => provider === 'police')?.content).toMatchObject({
    policeTold: 'always',
  });
  const stored = await withClient(to, async (client) =>
    JSON.stringify((await client.query('select * from directory.service')).rows),
  );
  expect(stored).not.toContain('shelter street');
  expect(await dutiesOf(to)).toEqual({ [ids.ended]: 'ended', [ids.live]: 'confirmed', [ids.open]: 'ended' });
});

it('A restore that replaces nothing, and one that cannot read what it replaces, show no service and grant no duty', async () => {
  const from = await makeDatabase();
  const ids = await before(from);
  const archive = await archiveOf(from);
  const hidden = [
    'Services on no public page until another organisation confirms them again, because it is not known whether they are safe: 6.',
    'Duties that give nothing until the data protection officer confirms them again, because it is not known whether they ended: 2.',
  ];
  const asked = { [ids.ended]: 'proposed', [ids.live]: 'proposed', [ids.open]: 'proposed' };

  const empty = await makeDatabase('empty');
  expect(await restored(empty, archive, { mode: 'move' })).toEqual(hidden);
  expect(await publicOf(empty)).toEqual([]);
  expect(await dutiesOf(empty)).toEqual(asked);

  await withClient(from, (client) => client.query('alter table directory.service rename to broken'));
  await withClient(from, (client) => client.query('alter table protection.appointment rename to broken'));
  expect(await restored(from, archive, { mode: 'replace' })).toEqual(hidden);
  expect(await publicOf(from)).toEqual([]);
  expect(await dutiesOf(from)).toEqual(asked);
});

it('A move of which people say that nothing was done since keeps services and duties', async () => {
  const from = await makeDatabase();
  const ids = await before(from);
  const archive = await archiveOf(from);
  const to = await makeDatabase('empty');
  expect(await restored(to, archive, { mode: 'move', nothingSince: true })).toEqual([]);
  expect(await publicOf(to)).toHaveLength(6);
  expect(await dutiesOf(to)).toMatchObject({ [ids.live]: 'confirmed' });
});
