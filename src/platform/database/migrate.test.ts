// @second-database: migrations, the driver and its connections

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeDatabase } from '../../../tests/support/database.ts';
import { type Connected, connect } from './connect.ts';
import { migrate, readMigrations } from './migrate.ts';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-migrate-test-'));
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

function folderOf(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(base, 'migrations-'));
  for (const [name, sql] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), sql);
  return folder;
}

const first = { '0001-first.sql': 'create schema platform; create table trace (n serial, word text)' };
const second = { '0002-second.sql': "insert into trace (word) values ('second')" };
const third = { '0003-third.sql': "insert into trace (word) values ('third')" };

describe('migrations', () => {
  let database: Connected;
  beforeEach(async () => {
    database = connect({ to: await makeDatabase('empty'), max: 4 });
  });
  afterEach(() => database.close());
  const run = (files: Record<string, string>, changed?: 'accept') =>
    migrate(database.pool, { folder: folderOf(files), log: () => {}, changed });

  test('refuse a database that is newer than the program', async () => {
    await run({ ...first, ...second });
    await expect(run(first)).rejects.toThrow(
      'The database is newer than this program: it has 0002-second.sql, which this version does not know.',
    );
  });

  test('refuse a file that changed after it was applied, unless a developer accepts it', async () => {
    await run({ ...first, ...second });
    const edited = { ...first, '0002-second.sql': 'select 1' };
    await expect(run(edited)).rejects.toThrow('0002-second.sql was changed after this database applied it.');
    expect(await run(edited, 'accept')).toEqual([]);
  });

  test('refuse a file slipped in before one that was applied', async () => {
    await run({ ...first, ...third });
    await expect(run({ ...first, ...second, ...third })).rejects.toThrow(
      '0002-second.sql should come before 0003-third.sql',
    );
  });

  test('that fail change nothing and say which file it was', async () => {
    const broken = { '0002-broken.sql': "insert into trace (word) values ('half'); select nonsense" };
    await expect(run({ ...first, ...broken })).rejects.toThrow(
      /^0002-broken\.sql failed and changed nothing/,
    );
    expect((await database.pool.query('select word from trace')).rows).toEqual([]);
    expect(await run({ ...first, ...second })).toEqual(['0002-second.sql']);
  });

  test('run in order and once, also when two programs start together', async () => {
    const folder = folderOf({ ...third, ...second, ...first });
    const two = [1, 2].map(() => migrate(database.pool, { folder, log: () => {} }));
    expect((await Promise.all(two)).flat().sort()).toEqual([
      '0001-first.sql',
      '0002-second.sql',
      '0003-third.sql',
    ]);
    expect((await database.pool.query('select word from trace order by n')).rows).toEqual([
      { word: 'second' },
      { word: 'third' },
    ]);
  });
});

describe('the files of a folder', () => {
  test('must be named by number and what they do', () => {
    expect(() => readMigrations(folderOf({ '1-first.sql': '' }))).toThrow('1-first.sql is not named like');
  });
  test('must have numbers of their own', () => {
    expect(() => readMigrations(folderOf({ '0001-a.sql': '', '0001-b.sql': '' }))).toThrow(
      'Two migrations have the number 0001',
    );
  });
  test('are the same file with the line ends of Windows', () => {
    const [unix] = readMigrations(folderOf({ '0001-a.sql': 'select\n1' }));
    const [windows] = readMigrations(folderOf({ '0001-a.sql': 'select\r\n1' }));
    expect(windows!.sha256).toBe(unix!.sha256);
  });
});
