import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

/** A file that a record names: its hash, and its size in bytes. */
export type KnownFile = { readonly sha256: string; readonly size: number };
export type Inspected = {
  /** Files of records that are not there, by hash. */
  readonly missing: readonly string[];
  /** Files of records that are not as long as recorded: torn by a full or broken disk. */
  readonly short: readonly string[];
  /** Files that no record names and that were put aside; how many. */
  readonly putAside: number;
};

const aDay = 86_400_000;
const kept = 30 * aDay;
const isHash = (name: string) => /^[0-9a-f]{64}$/.test(name);

/**
 * Compares what records name with what lies in a store's folder. A file that no record names and that is older than a day is put
 * aside, and removed a month later: a younger one may belong to a form that is being sent, and one put aside comes back when a
 * record names it after all, as after a database was restored. With `looking` nothing is moved.
 */
export async function inspectFolder(
  folder: string,
  known: readonly KnownFile[],
  { looking = false, now = Date.now() }: { looking?: boolean; now?: number } = {},
): Promise<Inspected> {
  const aside = path.join(folder, 'aside');
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const [missing, short]: [string[], string[]] = [[], []];
  for (const { sha256, size } of known) {
    const found =
      (await sizeOf(placeOf(sha256))) ?? (await comeBack(path.join(aside, sha256), placeOf(sha256), looking));
    if (found === undefined) missing.push(sha256);
    else if (found !== size) short.push(sha256);
  }
  if (looking) return { missing, short, putAside: 0 };
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const names = new Set(known.map(({ sha256 }) => sha256));
  let putAside = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const sha256 = path.basename(name);
    const place = path.join(folder, name);
    if (!isHash(sha256) || names.has(sha256)) continue;
    const found = await stat(place).catch(() => undefined);
    const age = found ? now - found.mtimeMs : 0;
    if (path.dirname(name) === 'aside') {
      if (age > kept) await rm(place, { force: true });
    } else if (age > aDay) {
      await rename(place, path.join(aside, sha256));
      // From now on it is as old as its being put aside.
      await utimes(path.join(aside, sha256), now / 1000, now / 1000);
      putAside += 1;
    }
  }
  return { missing, short, putAside };
}

async function sizeOf(place: string): Promise<number | undefined> {
  return (await stat(place).catch(() => undefined))?.size;
}

async function comeBack(from: string, to: string, looking: boolean): Promise<number | undefined> {
  const size = await sizeOf(from);
  if (size === undefined || looking) return size;
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  return size;
}
