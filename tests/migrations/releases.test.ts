// @second-database: migrations, the driver and its connections, backup and move

import { copyFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadAction, storeAction } from '../../src/action/index.ts';
import { publishFormsOfAction } from '../../src/forms/index.ts';
import { buildGrid } from '../../src/grants/assessment/testing.ts';
import { readChain } from '../../src/platform/audit/queries-verify.ts';
import { checkArchive } from '../../src/platform/backup/check-archive.ts';
import { quoted } from '../../src/platform/backup/copy-rows.ts';
import { withClient } from '../../src/platform/backup/databases.ts';
import { loadArchive } from '../../src/platform/backup/load-archive.ts';
import { makeArchive } from '../../src/platform/backup/make-archive.ts';
import { listTables } from '../../src/platform/backup/queries.ts';
import { archiveSecret } from '../../src/platform/backup/testing.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { inFrame, system } from '../../src/platform/database/frame.ts';
import { type FileStore, openStore } from '../../src/platform/files/store.ts';
import { makeDatabase } from '../support/database.ts';
import { worldOf } from '../support/world.ts';

const releases = 'tests/fixtures/releases';
/** Tables that a migration renamed: what an older archive holds of them is counted under the name of today. */
const renamed: Readonly<Record<string, string>> = {
  'training.material': 'training.handout', // 0061
};
const say = () => {};
const secret = archiveSecret;
let folder: string;
let store: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-releases-'));
  store = await openStore(path.join(folder, 'files'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A record of every kind, in a database of today. */
async function makeWorld() {
  const to = await makeDatabase();
  const { db, close } = connect({ to, max: 2 });
  const paper = Readable.from([Buffer.from('%PDF-1.7\n% the statute of the tests\n')]);
  const file = await store.put(paper, { name: 'statute.pdf', limit: 1000 });
  const action = await loadAction('actions/shbb');
  const definition = { ...action, grids: [...action.grids, { ...action.grids[0]!, ...buildGrid() }] };
  await inFrame(db, { actor: system }, async ({ tx, now }) => {
    const work = { tx, now, actor: system, enqueue: async () => {} };
    const { actionId } = await storeAction(work, action);
    await publishFormsOfAction({ ...work, actionId }, 'actions/shbb');
  });
  await db.transaction().execute((tx) => worldOf(tx, { definition, file }));
  await close();
  return to;
}

async function archiveOf(to: Awaited<ReturnType<typeof makeDatabase>>, name: string) {
  const file = path.join(folder, name);
  const source = { readFile: store.read, secret, program: '0.1.0', now: new Date(), say };
  const end = await withClient(to, (client) => makeArchive({ ...source, client }, { file, recipients: [] }));
  return { file, end };
}

async function load(file: string) {
  const to = await makeDatabase('empty');
  await loadArchive({ file }, { to, migrations: 'migrations', store, say });
  return to;
}

it('a record of every kind comes out of an archive as it went in, with every sum and every file', async () => {
  const { file, end } = await archiveOf(await makeWorld(), 'world.tar.gz');
  expect(end.files.count).toBe(1);
  expect(end.missing).toEqual([]);
  const again = await archiveOf(await load(file), 'again.tar.gz');
  expect(again.end.tables).toEqual(end.tables);
  // How a release's fixture is made: RELEASE_FIXTURE=0.1.0 npm test -- tests/migrations/releases.test.ts
  const release = process.env.RELEASE_FIXTURE;
  if (release) copyFileSync(file, path.join(releases, `${release}.tar.gz`));
});

it.each(readdirSync(releases))(
  'what was recorded with %s is brought up to today with nothing lost and the audit trail unbroken',
  async (name) => {
    const file = path.join(releases, name);
    const { end, rows } = await checkArchive({ file }, { secret, say });
    expect(rows).toBeGreaterThan(100);
    const to = await load(file);
    const recorded = Object.fromEntries(
      Object.entries(end.tables).map(([table, { rows }]) => [renamed[table] ?? table, rows]),
    );
    const counts = await withClient(to, async (client) => {
      const found: Record<string, number> = {};
      for (const { name } of await listTables(client)) {
        if (!(name in recorded)) continue;
        const { rows } = await client.query(`select count(*)::int from ${quoted(name)}`);
        found[name] = rows[0].count;
      }
      return found;
    });
    expect(counts).toEqual(recorded);
    const { db, close } = connect({ to, max: 1 });
    const chain = await db.transaction().execute(readChain).finally(close);
    expect(chain).toMatchObject({ entries: end.tables['platform.audit_entry']!.rows, brokenAt: null });
  },
);
