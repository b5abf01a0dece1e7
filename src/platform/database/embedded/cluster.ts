import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import type { Home } from './home.ts';

/** libc's part of the locale; sorting and case are ICU's, the same on every machine. */
const locale = { darwin: 'en_US.UTF-8', win32: 'C' }[process.platform as string] ?? 'C.UTF-8';

/**
 * Makes the database folder when there is none. It is made beside and renamed when complete,
 * so that one interrupted half-way is thrown away at the next start.
 */
export function makeCluster(home: Home, binaries: Binaries, options: { durable: boolean }): void {
  for (const name of fs.readdirSync(home.folder))
    if (name.startsWith('db.new')) fs.rmSync(path.join(home.folder, name), { recursive: true, force: true });
  if (fs.existsSync(home.db)) return;
  const fresh = `${home.db}.new`;
  const made = spawnSync(
    binaries.initdb,
    [
      ...['-D', fresh, '-U', 'postgres', '--pwfile', path.join(home.folder, 'password')],
      ...['-A', 'scram-sha-256', '-E', 'UTF8', '--data-checksums'],
      ...['--locale-provider=icu', '--icu-locale=und', `--locale=${locale}`],
      ...(options.durable ? [] : ['--no-sync']),
    ],
    { ...home.identity, cwd: home.folder, env: serverEnvironment(), encoding: 'utf8' },
  );
  if (made.status !== 0)
    throw new EmbeddedDatabaseError(
      `The database could not be made in ${home.folder}: ${lastLines(made.stderr || String(made.error ?? ''))}`,
    );
  fs.renameSync(fresh, home.db);
}

/** Our environment without what would steer PostgreSQL elsewhere. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_|npm_)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: locale };
}

export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-6).join(' / ');
}
