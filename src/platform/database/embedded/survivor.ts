import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import type { Home } from './home.ts';

type Log = (line: string) => void;

/**
 * Ends a server that outlived a killed program, so that there is never a second one on the same folder.
 * PostgreSQL names itself in `postmaster.pid`; the number alone proves nothing (it may be a zombie's, or have been
 * given to another program), so the process must also have been started for this folder.
 */
export async function stopSurvivor(home: Home, binaries: Binaries, log: Log): Promise<void> {
  const file = path.join(home.db, 'postmaster.pid');
  const pid = readPid(file);
  if (pid && isServerOf(home.db, pid)) {
    log('A database of an earlier run is still running; stopping it first.');
    await end(pid, home, binaries);
  }
  await untilNobodyWorksIn(home.db);
  if (pid && process.platform === 'linux' && readPid(file) === pid) fs.rmSync(file);
}

async function end(pid: number, home: Home, binaries: Binaries) {
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '-D', home.db, '-m', 'fast', '-w']);
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself, or is another user's: the wait below tells which.
    }
    if (await comesTrue(() => !isServerOf(home.db, pid), 10_000)) return;
  }
  throw new EmbeddedDatabaseError(
    `A database server (process ${pid}) is running on ${home.db} and could not be stopped. Stop it and start again.`,
  );
}

/** After the server's death its working processes need a moment to notice; starting beside them could damage data. */
export async function untilNobodyWorksIn(db: string): Promise<void> {
  if (process.platform !== 'linux') return;
  if (await comesTrue(() => processesIn(db).length === 0, 20_000)) return;
  throw new EmbeddedDatabaseError(
    `Processes of an earlier database (${processesIn(db).join(', ')}) still work in ${db}. Stop them and start again.`,
  );
}

function processesIn(db: string): number[] {
  return fs
    .readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && link(`/proc/${pid}/cwd`) === db);
}

function link(file: string): string | undefined {
  try {
    return fs.readlinkSync(file);
  } catch {
    return undefined;
  }
}

function readPid(file: string): number | undefined {
  try {
    return Number.parseInt(fs.readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isServerOf(db: string, pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform === 'win32' || commandOf(pid).includes(db);
}

/** Empty for a zombie and for a process that is gone. */
function commandOf(pid: number): string {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function comesTrue(test: () => boolean, milliseconds: number): Promise<boolean> {
  for (const until = Date.now() + milliseconds; !test(); await pause(20))
    if (Date.now() > until) return false;
  return true;
}
