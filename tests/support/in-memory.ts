import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const prefix = 'mostura-tests-';
/** A run keeps up to 3 GB there: databases, data folders of programs, profiles of browsers. */
const needed = 6 * 2 ** 30;

/**
 * Where a run of the tests has its temporary folders: in memory, when there is plenty of it, for nothing of them is kept and a
 * database that is copied some hundred times costs a sixth of what it does on a disk. Elsewhere the system's own folder. The folder
 * goes with this process; what a killed one left is cleared by the next run.
 */
export function workInMemory(memory = '/dev/shm', room = needed): void {
  if (process.env.TMPDIR?.startsWith(`${memory}/${prefix}`) || !isThereRoom(memory, room)) return;
  for (const name of fs.readdirSync(memory))
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length))))
      remove(path.join(memory, name));
  const folder = path.join(memory, `${prefix}${process.pid}`);
  fs.mkdirSync(folder);
  // As /tmp: the database's own account works in it.
  fs.chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  process.once('exit', () => remove(folder));
}

function remove(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's, or a program that was killed still ends in it: the next run looks again.
  }
}

function isThereRoom(memory: string, room: number): boolean {
  if (process.platform !== 'linux' || !fs.existsSync(memory)) return false;
  const { bavail, bsize } = fs.statfsSync(memory);
  return bavail * bsize >= room && process.availableMemory() >= room && os.totalmem() >= 2 * room;
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
