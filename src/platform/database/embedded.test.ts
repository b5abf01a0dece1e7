import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type Connection, type Embedded, startEmbedded, startTemporary } from './embedded.ts';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-embedded-test-'));
fs.chmodSync(base, 0o711);
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

const quiet = { log: () => {} };

async function ask(connection: Connection, sql: string) {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another program that starts the same database, to be killed. */
function otherProgram(folder: string): Promise<ChildProcess> {
  const code = `import { startEmbedded } from ${JSON.stringify(path.resolve('src/platform/database/embedded.ts'))};
    await startEmbedded({ folder: ${JSON.stringify(folder)}, log: () => {} });
    console.log('started'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout!.once('data', () => resolve(child));
    child.once('exit', () => reject(new Error('the other program ended')));
  });
}

const postmaster = (folder: string) =>
  Number.parseInt(fs.readFileSync(path.join(folder, 'postgresql/db/postmaster.pid'), 'utf8'), 10);

describe('the embedded database', () => {
  const folder = path.join(base, 'data');
  let running: Embedded | undefined;
  afterAll(() => running?.stop());

  test('heals a first start that was interrupted, and is a PostgreSQL with an ordinary owner', async () => {
    fs.mkdirSync(path.join(folder, 'postgresql/db.new/base'), { recursive: true });
    fs.chmodSync(folder, 0o711);
    running = await startEmbedded({ folder, ...quiet });
    const rows = await ask(
      running.connection,
      `select current_user::text as "user", rolsuper as super, current_setting('server_version') as version,
         array_to_string(array(select n from unnest(array['Čačak', 'Cetinje', 'Ćuprija']) n order by n collate "sr-Latn-x-icu"), ' ') as sorted
       from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([
      { user: 'mostura', super: false, version: '18.4', sorted: 'Cetinje Čačak Ćuprija' },
    ]);
    expect(fs.existsSync(path.join(folder, 'postgresql/db.new'))).toBe(false);
  });

  test('refuses a second program on the same data, in a sentence', async () => {
    await expect(startEmbedded({ folder, ...quiet })).rejects.toThrow(
      `Another Mostura is running with the data in ${folder}. Stop it first, or give this one a folder of its own with DATA_FOLDER.`,
    );
  });

  test('is started again when its server is killed, with what was committed', async () => {
    await ask(running!.connection, 'create table kept (n int); insert into kept values (7)');
    process.kill(postmaster(folder), 'SIGKILL');
    await vi.waitFor(
      async () => expect(await ask(running!.connection, 'select n from kept')).toEqual([{ n: 7 }]),
      { timeout: 20_000, interval: 100 },
    );
  });

  test('stops cleanly and gives the folder back', async () => {
    await running!.stop();
    running = undefined;
    expect(fs.existsSync(path.join(folder, 'postgresql/db/postmaster.pid'))).toBe(false);
  });

  test('ends the server of a killed program before it starts its own', async () => {
    const other = await otherProgram(folder);
    const old = postmaster(folder);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    const said: string[] = [];
    running = await startEmbedded({ folder, log: (line) => said.push(line) });
    expect(said).toContain('A database of an earlier run is still running; stopping it first.');
    expect(postmaster(folder)).not.toBe(old);
    expect(await ask(running.connection, 'select n from kept')).toEqual([{ n: 7 }]);
    await running.stop();
  });

  test('is not put off by the process number of a server long gone', async () => {
    const stranger = spawn('sleep', ['60']);
    fs.writeFileSync(path.join(folder, 'postgresql/db/postmaster.pid'), `${stranger.pid}\n`);
    running = await startEmbedded({ folder, ...quiet });
    expect(stranger.kill()).toBe(true);
  });
});

test('a data folder too deep for a socket gets one in the temporary folder', async () => {
  const folder = path.join(base, 'deep'.repeat(30), 'data');
  const { connection, stop } = await startEmbedded({ folder, ...quiet });
  expect(connection.host.startsWith(os.tmpdir())).toBe(true);
  expect(fs.statSync(connection.host).mode & 0o777).toBe(0o700);
  await stop();
  expect(fs.existsSync(connection.host)).toBe(false);
});

test('a data folder that cannot be made is named', async () => {
  fs.writeFileSync(path.join(base, 'a-file'), '');
  await expect(startEmbedded({ folder: path.join(base, 'a-file/data'), ...quiet })).rejects.toThrow(
    /data folder .*a-file\/data cannot be made \(ENOTDIR\)\. Set DATA_FOLDER/,
  );
});

test('temporary servers run side by side and leave nothing behind', async () => {
  const servers = await Promise.all([startTemporary(), startTemporary()]);
  const [one, two] = servers.map(({ connection }) => connection);
  await ask(one!, 'create table only_here ()');
  await expect(ask(two!, 'select from only_here')).rejects.toThrow(/does not exist/);
  await Promise.all(servers.map(({ stop }) => stop()));
  expect(fs.existsSync(one!.host)).toBe(false);
  expect(spawnSync('pgrep', ['-f', path.dirname(two!.host)]).status).not.toBe(0);
});
