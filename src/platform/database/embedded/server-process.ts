import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { lastLines, serverEnvironment } from './cluster.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import type { Home } from './home.ts';
import { untilNobodyWorksIn } from './survivor.ts';

export type Connection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};
type Log = (line: string) => void;
export type ServerProcess = { readonly connection: Connection; stop(): Promise<void> };

/** A restore locks each table, index and key of a database in one transaction, more than a thousand: room for several at once. */
const memory = [
  'shared_buffers=32MB',
  'max_connections=60',
  'max_locks_per_transaction=256',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
];
/**
 * What a statement that fails was given, such as an address that is taken already, never reaches the server's log: errors of
 * statements are left to the program's own, which tells their kind and place. docs/operations/mostura.postgresql.conf says the same.
 */
export const silence = [
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_statement=none',
  'log_min_duration_statement=-1',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
];
/** For tests only: nothing survives a power cut, everything is faster. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=256MB'];

/** Starts PostgreSQL as our child and waits until it answers. One that dies is started again until `stop`. */
export async function runServer(
  home: Home,
  binaries: Binaries,
  options: { durable: boolean; log: Log },
): Promise<ServerProcess> {
  const windows = process.platform === 'win32';
  const port = windows ? await freePort() : 5432;
  const connection: Connection = {
    host: windows ? '127.0.0.1' : home.socket,
    port,
    user: 'postgres',
    password: home.password,
    database: 'postgres',
  };
  const settings = [
    ...memory,
    ...silence,
    ...(options.durable ? [] : careless),
    ...(windows
      ? ['listen_addresses=127.0.0.1']
      : ['listen_addresses=', `unix_socket_directories=${home.socket}`, 'unix_socket_permissions=0700']),
  ];
  const flags = ['-D', home.db, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  if (windows) return startOnWindows(home, binaries, flags, connection);

  let stopping = false;
  let child: ChildProcess;
  const launch = async () => {
    child = spawnServer(home, binaries, flags);
    await untilReady(child, home, connection);
    child.once('exit', () => void revive());
  };
  const revive = async () => {
    for (let delay = 50; !stopping; delay = Math.min(delay * 2, 30_000)) {
      options.log('The database stopped unexpectedly; starting it again.');
      await pause(delay);
      try {
        await untilNobodyWorksIn(home.db);
        if (!stopping) await launch();
        return;
      } catch (error) {
        options.log(error instanceof Error ? error.message : String(error));
      }
    }
  };
  // A program that ends without stopping it takes it along; only kill -9 leaves it to the next start.
  const takeAlong = () => child.kill('SIGINT');
  process.once('exit', takeAlong);
  await launch();
  return {
    connection,
    stop: async () => {
      stopping = true;
      process.off('exit', takeAlong);
      await endChild(child);
    },
  };
}

function spawnServer(home: Home, binaries: Binaries, flags: string[]): ChildProcess {
  const size = fs.statSync(home.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) fs.renameSync(home.log, `${home.log}.1`);
  const log = fs.openSync(home.log, 'a', 0o600);
  try {
    // Detached: Ctrl-C in a terminal reaches us alone, and we stop the server last.
    return spawn(binaries.postgres, flags, {
      ...home.identity,
      cwd: home.folder,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
    });
  } finally {
    fs.closeSync(log);
  }
}

async function untilReady(child: ChildProcess, home: Home, connection: Connection): Promise<void> {
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', () => (failure ??= lastLines(fs.readFileSync(home.log, 'utf8'))));
  // Recovery after a power cut can take a while: a minute of patience, then say so.
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(15)) {
    if (failure) throw new EmbeddedDatabaseError(`The database did not start: ${failure}`);
    if (await answers(connection)) return;
  }
  child.kill('SIGQUIT');
  throw new EmbeddedDatabaseError(
    `The database did not answer within a minute; its log is ${home.log}. Start again, or restore a backup.`,
  );
}

async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    // 28P01: it runs, and does not know the password of this home.
    if ((error as { code?: string }).code === '28P01')
      throw new EmbeddedDatabaseError(
        'The database does not know the password in its folder. Restore the folder from a backup.',
      );
    return false;
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  const slow = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await ended;
  clearTimeout(slow);
}

/** On Windows pg_ctl starts the server, for it gives up an administrator's rights, which PostgreSQL refuses. */
function startOnWindows(home: Home, binaries: Binaries, flags: string[], connection: Connection) {
  const options = flags.slice(2).map((flag) => `"${flag}"`);
  const control = (...words: string[]) =>
    spawnSync(binaries.pgCtl, [...words, '-D', home.db, '-w'], { env: serverEnvironment(), stdio: 'ignore' });
  if (control('start', '-l', home.log, '-o', options.join(' ')).status !== 0)
    throw new EmbeddedDatabaseError(`The database did not start; its log is ${home.log}.`);
  return {
    connection,
    stop: async () => {
      control('stop', '-m', 'fast');
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
