// @second-database: backup and move, migrations, the driver and its connections

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backupWords } from '../../src/backup-words.ts';
import { withClient } from '../../src/platform/backup/databases.ts';
import { makeKeyPair } from '../../src/platform/backup/encryption.ts';
import { readArchive } from '../../src/platform/backup/read-archive.ts';
import { restoreArchive } from '../../src/platform/backup/restore-archive.ts';
import { connect } from '../../src/platform/database/connect.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';
import { openStore } from '../../src/platform/files/store.ts';
import { readSettings, type Settings } from '../../src/platform/settings.ts';
import { buildIncident } from '../../src/protection/incidents/testing.ts';
import {
  buildContribution,
  buildPeriod,
  buildRelease,
} from '../../src/protection/statistics/testing-rows.ts';
import { readWords } from '../../src/typed-words.ts';
import { castOf } from '../support/cast.ts';
import { makeDatabase } from '../support/database.ts';

const secret = 'a secret of the tests, long enough for them';
let folder: string;
let to: Connection;
/** The id of an incident, and a word that only its row has: both stand in the clear. */
const canaries: string[] = [];
let signed: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-export-'));
  to = await makeDatabase();
  const { db, close } = connect({ to, max: 1 });
  await db
    .transaction()
    .execute(async (tx) => {
      const { actionId, elira } = await castOf(tx);
      const { organisationId, personId: writerId } = elira;
      const id = await buildIncident(tx, { actionId, organisationId, writerId, keys: { secret } });
      canaries.push(id, 'green_border');
      // Which organisation answered for which half-year, and the finest cells of it.
      const periodId = await buildPeriod(tx, { actionId, organisationId });
      canaries.push(await buildContribution(tx, { actionId, periodId, organisationId }), 'pushback');
      // A table that nobody signed, with its cells, and one that is public.
      const table = { actionId, preparedBy: writerId, preparedFor: organisationId };
      canaries.push(await buildRelease(tx, { ...table, tableKey: 'people' }));
      signed = await buildRelease(tx, { ...table, tableKey: 'crimes', state: 'signed' });
    })
    .finally(close);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const settingsWith = (more: Partial<Settings> = {}): Settings => ({
  ...readSettings({ PORT: '3999', DATA_FOLDER: folder, SECRET: secret }),
  databaseUrl: urlOf(to),
  ...more,
});
function urlOf({ host, port, user, password, database }: Connection & { password?: string }): string {
  const name = encodeURIComponent(user ?? '');
  const login = password ? `${name}:${encodeURIComponent(password)}` : name;
  return `postgresql://${login}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** Runs the word as at a terminal. Returns the archive and what was said. */
async function exported(settings: Settings, ...words: string[]): Promise<{ file: string; said: string }> {
  const target = await mkdtemp(path.join(folder, 'to-'));
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  await backupWords.export!({ settings, words: readWords(['export', target, ...words]), say });
  const [name] = await readdir(target);
  return { file: path.join(target, name!), said: lines.join('\n') };
}

/** What of the canaries stands in the rows of an archive, by table. */
async function foundIn(file: string, keyFile?: string, words = canaries): Promise<string[]> {
  const found = new Set<string>();
  for await (const part of readArchive(file, keyFile)) {
    if (part.kind !== 'rows') continue;
    let text = '';
    for await (const chunk of part.content) text += Buffer.from(chunk).toString('utf8');
    if (words.some((one) => text.includes(one))) found.add(part.table);
  }
  return [...found].toSorted();
}
const inStore = ['incidents.act', 'incidents.incident', 'incidents.source', 'protection.event'];
const ofReleases = ['release.atom', 'release.cell', 'release.contribution', 'release.release'];

it('A readable export has nothing of an incident, says so, and is imported', async () => {
  const { file, said } = await exported(settingsWith());
  expect(said).toContain(
    'Left out, because it is readable: incidents, protection.event, release.contribution, release.atom, release.behind, release.counted, release.cell, a part of release.release',
  );
  expect(await foundIn(file)).toEqual([]);
  expect(await foundIn(file, undefined, [signed])).toEqual(['release.release']);
  const target = await makeDatabase('empty');
  await restoreArchive(
    { file },
    {
      ...{ to: target, migrations: 'migrations', store: await openStore(path.join(folder, 'files')), secret },
      ...{ embedded: false, now: new Date(), mode: 'move', say: () => {}, prepare: async () => {} },
    },
    { forward: false, newSecret: false },
  );
  const ask = async (text: string) => withClient(target, async (client) => (await client.query(text)).rows);
  expect(await ask('select 1 from incidents.incident union all select 1 from protection.event')).toEqual([]);
  expect(await ask('select id from release.release')).toEqual([{ id: signed }]);
  expect(await ask('select 1 from release.cell')).toEqual([]);
  expect((await ask('select 1 from people.person')).length).toBeGreaterThan(5);
});

it('An export with protection is encrypted, or not made', async () => {
  const { keyFile, recipient } = await makeKeyPair(new Date());
  const key = path.join(folder, 'key.txt');
  await writeFile(key, keyFile);
  await expect(async () =>
    exported(settingsWith({ backupRecipients: [] }), '--with-protection'),
  ).rejects.toThrow('never written readable');
  const { file } = await exported(settingsWith({ backupRecipients: [recipient] }), '--with-protection');
  expect(file).toMatch(/\.age$/);
  expect(await foundIn(file, key)).toEqual([...inStore, ...ofReleases]);
});
