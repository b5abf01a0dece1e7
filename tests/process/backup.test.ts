// @second-database: migrations, backup and move, start and failover
// @dear: an archive of a running program is brought back by another program, and moved to another database.

// Dear, for each word is a process of its own: only so is shown that an instance is put back and moved whole by what an administrator types.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import { asText, readRows } from '../../src/platform/backup/copy-rows.ts';
import { listTables } from '../../src/platform/backup/queries.ts';
import { type Counted, makeRowSum } from '../../src/platform/backup/row-sum.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';
import { newId } from '../../src/platform/ids.ts';
import { signIn } from '../support/ask.ts';
import {
  databaseOf,
  programSecret,
  type Running,
  runProgram,
  startProgram,
  temporaryFolder,
} from '../support/built-program.ts';
import { makeDatabase } from '../support/database.ts';
import { besa, makeSmallWorld, password } from '../support/small-world.ts';

const office = temporaryFolder();
const elsewhere = temporaryFolder();
const server = temporaryFolder();
const kept = temporaryFolder();
const at = (name: string) => path.join(kept.folder, name);
const key = () => ['--key', at('key.txt')];
let recipient: string;
let running: Running | undefined;

beforeAll(async () => {
  await build(() => {});
  const made = await runProgram({ folder: office.folder, words: ['backup-key', at('key.txt')] });
  recipient = /BACKUP_RECIPIENTS=(age1\w+)/.exec(made.output)![1]!;
  running = await startProgram({ folder: office.folder });
  await makeSmallWorld(databaseOf(office.folder));
  await keepPaper();
});
afterAll(async () => {
  await running?.end();
  for (const { remove } of [office, elsewhere, server, kept]) remove();
});

const paper = Buffer.from('%PDF-1.7\n% the statute of a CSO\n');
const paperHash = createHash('sha256').update(paper).digest('hex');
const paperIn = (folder: string) =>
  path.join(folder, 'files', paperHash.slice(0, 2), paperHash.slice(2, 4), paperHash);

/** A file of an organisation. */
async function keepPaper() {
  fs.mkdirSync(path.dirname(paperIn(office.folder)), { recursive: true });
  fs.writeFileSync(paperIn(office.folder), paper);
  await ask(
    databaseOf(office.folder),
    `insert into platform.file (id, action_id, organisation_id, sha256, size, type, name, purpose, created_at)
     select $1, action_id, id, $2, $3, 'application/pdf', 'statute.pdf', 'statute', now() from network.organisation where kind = 'cso'`,
    [newId(), paperHash, paper.length],
  );
}

async function ask(to: pg.ClientConfig, text: string, values: unknown[] = []) {
  const client = new pg.Client(to);
  await client.connect();
  return client.query(text, values).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  );
}

/** Runs a word on an instance, the built-in one of a folder or that of DATABASE_URL. */
async function say(folder: string, words: string[], environment: Record<string, string> = {}) {
  const { code, output } = await runProgram({
    folder,
    words,
    environment: { DEMONSTRATION: '', BACKUP_RECIPIENTS: recipient, ...environment },
  });
  return { code, output };
}

/** Counts and sums of every table. */
async function sumsOf(to: pg.ClientConfig): Promise<Map<string, Counted>> {
  const client = new pg.Client(to);
  await client.connect();
  await client.query('begin');
  await client.query(asText);
  const sums = new Map<string, Counted>();
  for (const table of await listTables(client)) {
    const sum = makeRowSum();
    for await (const chunk of readRows(client, table)) sum.add(chunk);
    // A restored database has a version of its own of what is published, so that no process takes it for the one it knew.
    if (table.name !== 'platform.publication') sums.set(table.name, sum.counted());
  }
  await client.end();
  return sums;
}
/** Signing in leaves traces, and a restore ends them. */
const withoutSignIns = (sums: Map<string, Counted>) =>
  new Map([...sums].filter(([name]) => !name.startsWith('accounts.')));

describe('a backup', () => {
  it('is refused without somebody to encrypt it to', async () => {
    const { code, output } = await say(office.folder, ['backup', at('one.age')], { BACKUP_RECIPIENTS: '' });
    expect(code).toBe(1);
    expect(output).toContain('BACKUP_RECIPIENTS is not set');
  });

  it('is made while people work, and tells nobody anything without the key', async () => {
    await signIn(running!.address, besa, password);
    const made = await say(office.folder, ['backup', at('one.age')]);
    expect(made.output).toContain('1 files');
    expect(made.code).toBe(0);
    const bytes = fs.readFileSync(at('one.age'));
    for (const word of [besa, 'Bridge Youth Centre', paper, programSecret])
      expect(bytes.includes(word)).toBe(false);
    expect(fs.statSync(at('one.age')).mode & 0o077).toBe(0);
  });

  it('says aloud which files the store itself has lost', async () => {
    fs.renameSync(paperIn(office.folder), at('paper'));
    const made = await say(office.folder, ['backup', at('lacking.age')]);
    fs.renameSync(at('paper'), paperIn(office.folder));
    expect(made.code).toBe(1);
    expect(made.output).toContain(paperHash);
  });
});

it('a restore is refused while the instance runs, and of a file that is cut off; else it puts back what was lost, ends sessions, and keeps aside what was there', async () => {
  const before = await sumsOf(databaseOf(office.folder));
  await ask(
    databaseOf(office.folder),
    `update network.organisation set name = 'Overwritten by mistake' where kind = 'cso'`,
  );
  const early = await say(office.folder, ['restore', at('one.age'), ...key()]);
  expect(early.code).toBe(1);
  expect(early.output).toContain('Another Mostura is running');

  await running!.end();
  fs.writeFileSync(at('cut.age'), fs.readFileSync(at('one.age')).subarray(0, -1));
  const cut = await say(office.folder, ['restore', at('cut.age'), ...key()]);
  expect(cut.code).toBe(1);
  expect(cut.output).toContain('cut off');
  const imported = await say(office.folder, ['import', at('one.age'), ...key()]);
  expect(imported.output).toContain('is not empty');

  fs.writeFileSync(paperIn(office.folder), 'damaged');
  const restored = await say(office.folder, ['restore', at('one.age'), ...key()]);
  expect(restored.output).toContain('every table was read again and is the same');
  expect(restored.output).toContain('The audit trail is unbroken');
  expect(restored.code).toBe(0);
  expect(fs.readFileSync(paperIn(office.folder))).toEqual(paper);

  running = await startProgram({ folder: office.folder });
  const to = databaseOf(office.folder);
  expect(withoutSignIns(await sumsOf(to))).toEqual(withoutSignIns(before));
  expect(before.get('accounts.session')).toMatchObject({ rows: 1 });
  expect(await ask(to, 'select id from accounts.session')).toEqual([]);
  const [{ datname: database }] = (await ask(
    to,
    `select datname from pg_database where starts_with(datname, 'mostura_before_')`,
  )) as [{ datname: string }];
  const mistaken = `select name from network.organisation where kind = 'cso'`;
  expect(await ask({ ...to, database }, mistaken)).toEqual([{ name: 'Overwritten by mistake' }]);
});

it('a move from the built-in database to a server and back is equal by counts, sums and hashes, and the jobs still to be done come along', async () => {
  const before = await sumsOf(databaseOf(office.folder));
  expect(await say(office.folder, ['export', at('move.tar.gz')])).toMatchObject({ code: 0 });
  const to = await makeDatabase('empty');
  const there = { DATABASE_URL: urlOf(to) };
  const moved = await say(server.folder, ['import', at('move.tar.gz')], there);
  expect(moved.output).toContain('The audit trail is unbroken');
  expect(moved.code).toBe(0);
  expect(await sumsOf(to)).toEqual(before);

  await ask(to, `insert into pgboss.job (name, data) values ('mail.send', '{"mailId": "kept"}')`);
  expect(await say(server.folder, ['export', at('back.tar.gz')], there)).toMatchObject({ code: 0 });
  expect(await say(elsewhere.folder, ['import', at('back.tar.gz')])).toMatchObject({ code: 0 });
  expect(fs.readFileSync(paperIn(elsewhere.folder))).toEqual(paper);
  await running!.end();
  running = await startProgram({ folder: elsewhere.folder, words: ['serve', '--empty'] });
  const back = databaseOf(elsewhere.folder);
  expect(await sumsOf(back)).toEqual(before);
  expect(await ask(back, `select name, data from pgboss.job where data ? 'mailId'`)).toEqual([
    { name: 'mail.send', data: { mailId: 'kept' } },
  ]);
  expect(await signIn(running.address, besa, password)).toContain('session_token');
});

function urlOf({ host, port, user, password, database }: Connection) {
  return `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
