import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { prepareBinaries } from './embedded/binaries.ts';
import { makeCluster } from './embedded/cluster.ts';
import { EmbeddedDatabaseError } from './embedded/embedded-database-error.ts';
import { lockFolder } from './embedded/folder-lock.ts';
import { type Home, openHome } from './embedded/home.ts';
import { type Connection, runServer } from './embedded/server-process.ts';
import { stopSurvivor } from './embedded/survivor.ts';

export type { Connection } from './embedded/server-process.ts';
export type Embedded = { readonly connection: Connection; stop(): Promise<void> };
type Log = (line: string) => void;

/**
 * Starts PostgreSQL 18 on a private socket with its data in `folder`, and makes the database `mostura` at first.
 * The connection is its owner's, who is no superuser. Heals what a kill -9 or a power cut left behind.
 * Throws EmbeddedDatabaseError with a sentence for the person who started the program, also when another process
 * uses the folder.
 */
export async function startEmbedded({ folder, log }: { folder: string; log: Log }): Promise<Embedded> {
  const place = path.resolve(folder);
  makeFolder(place);
  const lock = readable(place, () => lockFolder(place));
  if (!lock)
    throw new EmbeddedDatabaseError(
      `Another Mostura is running with the data in ${place}. Stop it first, or give this one a folder of its own with DATA_FOLDER.`,
    );
  try {
    const home = readable(place, () => openHome(place));
    if (!home.folder.startsWith(place)) log(`The database is kept in ${home.folder}.`);
    const { connection, stop } = await startIn(home, { durable: true, log });
    const close = () => {
      if (home.socket && !home.socket.startsWith(home.folder)) fs.rmSync(home.socket, { recursive: true });
      lock.release();
    };
    return { connection, stop: () => stop().finally(close) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The same database for a look from outside: the one that another program is running with, or started for the time.
 * A folder in which nothing was ever started is refused.
 */
export async function reachEmbedded({ folder, log }: { folder: string; log: Log }): Promise<Embedded> {
  const place = path.resolve(folder);
  if (!fs.existsSync(place))
    throw new EmbeddedDatabaseError(
      `There is no database in ${place}. Set DATA_FOLDER to the instance's own.`,
    );
  const lock = readable(place, () => lockFolder(place));
  lock?.release();
  return lock ? startEmbedded({ folder, log }) : { connection: readRunning(place), stop: async () => {} };
}

/** PostgreSQL writes down where it listens. */
function readRunning(place: string): Connection {
  const home = openHome(place);
  if (home.socket && !home.socket.startsWith(home.folder)) fs.rmSync(home.socket, { recursive: true });
  const lines = readable(place, () => fs.readFileSync(path.join(home.db, 'postmaster.pid'), 'utf8')).split(
    '\n',
  );
  const [port, socket] = [Number(lines[3]), lines[4]?.trim()];
  const { password } = home;
  return { host: socket || '127.0.0.1', port, user: 'mostura', password, database: 'mostura' };
}

/** A folder that another user's run has made is told as such. */
function readable<T>(folder: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `The data folder ${folder} cannot be used (${error instanceof Error ? error.message : error}). If another user made it, start as that user, or set DATA_FOLDER to a folder of your own.`,
    );
  }
}

const temporaryPrefix = 'mostura-temporary-';

/** A server in a temporary folder that `stop` removes; it is fast and not durable. Any number may run at once. */
export async function startTemporary({ log = () => {} }: { log?: Log } = {}): Promise<Embedded> {
  await sweep();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), temporaryPrefix));
  fs.chmodSync(folder, 0o711);
  const lock = lockFolder(folder);
  const home = openHome(folder);
  const remove = () => {
    lock?.release();
    removeAll(folder, home);
  };
  try {
    const { connection, stop } = await startIn(home, { durable: false, log });
    return { connection, stop: () => stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

async function startIn(home: Home, options: { durable: boolean; log: Log }): Promise<Embedded> {
  const binaries = prepareBinaries(home);
  if (fs.existsSync(home.db)) await stopSurvivor(home, binaries, options.log);
  makeCluster(home, binaries, options);
  const server = await runServer(home, binaries, options);
  try {
    return { ...server, connection: await ownDatabase(server.connection) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The database and its owner: an ordinary role that may make roles and databases, as on a server of one's own. */
async function ownDatabase(administrator: Connection): Promise<Connection> {
  const client = new pg.Client(administrator);
  await client.connect();
  try {
    const { rows } = await client.query(`select
      exists (select from pg_roles where rolname = 'mostura') as role,
      exists (select from pg_database where datname = 'mostura') as database`);
    if (!rows[0].role)
      await client.query(
        `create role mostura login createrole createdb password ${pg.escapeLiteral(administrator.password)}`,
      );
    if (!rows[0].database) await client.query('create database mostura owner mostura');
  } finally {
    await client.end();
  }
  return { ...administrator, user: 'mostura', database: 'mostura' };
}

/** Only its owner reads it; others may pass through, for the server's own account has to. */
function makeFolder(folder: string) {
  if (fs.existsSync(folder)) return;
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.chmodSync(folder, 0o711);
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `The data folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}). Set DATA_FOLDER to a folder you may write to.`,
    );
  }
}

/** Temporary servers whose program was killed: nobody holds their folder any more. */
async function sweep() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const folder = path.join(os.tmpdir(), name);
    try {
      if (!name.startsWith(temporaryPrefix) || Date.now() - fs.statSync(folder).mtimeMs < 60_000) continue;
      const lock = lockFolder(folder);
      if (!lock) continue;
      const home = openHome(folder);
      await stopSurvivor(home, prepareBinaries(home), () => {});
      lock.release();
      removeAll(folder, home);
    } catch {
      // Another user's, or just being removed by another run.
    }
  }
}

function removeAll(folder: string, home: Home) {
  for (const place of [home.socket, home.folder, folder])
    if (place) fs.rmSync(place, { recursive: true, force: true });
}
