import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from '../src/platform/database/embedded.ts';

export const debianBin = '/usr/lib/postgresql/17/bin';
export type OwnPostgres = {
  readonly connection: Connection;
  readonly url: string;
  /** Kills every process of the server at once, as a power cut would, and starts it again. Resolves when it answers. */
  killAndStart(): Promise<void>;
  stop(): Promise<void>;
};

/** Whom PostgreSQL runs as: it refuses to be root. */
export function identity(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Debian's PostgreSQL 17 in a folder of its own, durable, on a socket only. Throws a sentence when it is not installed. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  if (!fs.existsSync(`${debianBin}/initdb`))
    throw new Error('PostgreSQL 17 is not installed: apt-get install --no-install-recommends postgresql-17');
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-postgres-'));
  const as = identity();
  const password = randomBytes(16).toString('hex');
  fs.writeFileSync(path.join(place, 'password'), password, { mode: 0o600 });
  if (as.uid) for (const one of [place, path.join(place, 'password')]) fs.chownSync(one, as.uid, as.gid!);
  const db = path.join(place, 'db');
  const initdb = [
    '-D',
    db,
    '-U',
    'postgres',
    '--pwfile',
    path.join(place, 'password'),
    '-A',
    'scram-sha-256',
  ];
  const locale = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C.UTF-8'];
  const made = spawnSync(`${debianBin}/initdb`, [...initdb, ...locale], {
    ...as,
    cwd: place,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  fs.appendFileSync(`${db}/postgresql.conf`, fs.readFileSync('docs/operations/mostura.postgresql.conf'));

  const administrator = { host: place, port: 5432, user: 'postgres', password, database: 'postgres' };
  const settings = ['listen_addresses=', `unix_socket_directories=${place}`, 'shared_buffers=128MB'];
  const words = ['-D', db, ...settings.flatMap((setting) => ['-c', setting])];
  let server: ChildProcess;
  const start = async () => {
    const log = fs.openSync(path.join(place, 'log'), 'a');
    server = spawn(`${debianBin}/postgres`, words, { ...as, cwd: place, stdio: ['ignore', log, log] });
    fs.closeSync(log);
    for (let tries = 0; !(await answers(administrator)); tries++) {
      if (tries === 1200 || server.exitCode !== null)
        throw new Error(
          `PostgreSQL did not start:\n${fs.readFileSync(path.join(place, 'log'), 'utf8').slice(-2000)}`,
        );
      await pause(50);
    }
  };
  const end = async (signal: NodeJS.Signals) => {
    const family = signal === 'SIGKILL' ? childrenOf(server.pid!) : [];
    const ended = new Promise((done) => server.once('exit', done));
    server.kill(signal);
    killAll(family);
    await ended;
    while (family.some(isAlive)) await pause(10);
  };
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) await end('SIGINT');
    fs.rmSync(place, { recursive: true, force: true });
  };
  process.once('exit', () => server?.kill('SIGQUIT'));
  await start();
  await makeOwner(administrator);
  fs.chmodSync(place, 0o711);
  return {
    connection: { ...administrator, user: 'mostura', database: 'mostura' },
    url: `postgres://mostura:${password}@localhost/mostura?host=${encodeURIComponent(place)}`,
    killAndStart: async () => {
      await end('SIGKILL');
      await start();
    },
    stop,
  };
}

/** The role is what a production role is: it may make roles, and is no superuser. */
export async function makeOwner(administrator: Connection) {
  const client = new pg.Client(administrator);
  await client.connect();
  await client.query(`create role mostura login createrole password '${administrator.password}'`);
  await client.query('create database mostura owner mostura');
  await client.end();
}

async function answers(to: Connection): Promise<boolean> {
  const client = new pg.Client({ ...to, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

export function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map(Number)
    .filter((one) => one > 0);
}

/** At once, as a power cut would. */
export function killAll(pids: readonly number[]) {
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It had ended with its parent.
    }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
