import type { Connection } from '../database/embedded.ts';
import { readMigrations } from '../database/migrate.ts';
import { BackupError } from './backup-error.ts';
import { type Archive, type CheckedArchive, checkArchive } from './check-archive.ts';
import {
  asideName,
  dropDatabase,
  freshName,
  inDatabase,
  makeDatabaseLike,
  mustBeUnused,
  nameOf,
  onServer,
  swapDatabases,
  withClient,
} from './databases.ts';
import { type LoadTarget, loadArchive } from './load-archive.ts';
import { isUntouched, listApplied } from './queries.ts';
import { mustBeWelcome, mustFit, mustHaveSecret } from './rules.ts';
import type { Head, Jobs } from './schema.ts';

export type RestoreTarget = LoadTarget & {
  readonly secret: string;
  readonly embedded: boolean;
  readonly now: Date;
  /** `replace`: what is there is set aside. `move`: only an instance in which nothing has happened yet takes it. */
  readonly mode: 'replace' | 'move';
  /** What is to be done in the restored database before it takes its place, such as putting jobs into the queue. */
  readonly prepare: (database: Prepared, jobs: Jobs) => Promise<void>;
};
/** The restored database, and the one whose place it takes; an empty one takes nobody's. */
export type Prepared = { readonly to: string | Connection; readonly replaced?: string | Connection };
export type RestoreChoices = { readonly forward: boolean; readonly newSecret: boolean };
export type Restored = CheckedArchive & { readonly aside: string | undefined };

/** Reads the whole archive and says whether it can be restored here: throws a sentence if not. Changes nothing. */
export async function checkRestore(
  archive: Archive,
  target: Pick<RestoreTarget, 'secret' | 'embedded' | 'migrations' | 'say'>,
  choices: RestoreChoices,
): Promise<CheckedArchive> {
  const checked = await checkArchive(archive, target);
  mustFit(checked.head, readMigrations(target.migrations), choices);
  mustBeWelcome(checked.head, target);
  mustHaveSecret(checked.sameSecret, choices);
  return checked;
}

/**
 * Restores an archive: first all of it is read and proven, then it is taken into a database beside, and last the two
 * change places in one transaction. An empty database takes it directly. Whatever fails, what was there is there still.
 */
export async function restoreArchive(
  archive: Archive,
  target: RestoreTarget,
  choices: RestoreChoices,
): Promise<Restored> {
  const name = nameOf(target.to);
  const state = await stateOf(target.to, name);
  if (target.mode === 'move' && !state.untouched)
    throw new BackupError(
      `The database ${name} is not empty: something has happened in it already. Import into an empty one (another DATA_FOLDER or DATABASE_URL), or use restore, which sets aside what is there. Nothing was changed.`,
    );
  const checked = await checkRestore(archive, target, choices);
  if (state.untouched && isBehind(state.applied, checked.head)) {
    const jobs = await loadArchive(archive, target);
    await target.prepare({ to: target.to }, jobs);
    return { ...checked, aside: undefined };
  }
  return { ...checked, aside: await restoreBeside(archive, target, name) };
}

async function stateOf(to: string | Connection, name: string) {
  return withClient(to, async (client) => {
    await mustBeUnused(client, name);
    return { untouched: await isUntouched(client), applied: await listApplied(client) };
  });
}

/** Its tables can still become those of the backup. */
const isBehind = (applied: Head['migrations'], { migrations }: Head) =>
  applied.every(({ name }, index) => migrations[index]?.name === name);

async function restoreBeside(archive: Archive, target: RestoreTarget, name: string): Promise<string> {
  const fresh = freshName(name);
  const aside = asideName(name, target.now);
  return onServer(target.to, async (client) => {
    // Held as long as this connection: two restores at once would throw each other's work away.
    const { rows } = await client.query('select pg_try_advisory_lock(hashtext($1)) as held', [fresh]);
    if (!rows[0].held)
      throw new BackupError('Another restore of this database is running. Wait for its end.');
    await makeDatabaseLike(client, fresh, name);
    try {
      const to = inDatabase(target.to, fresh);
      const jobs = await loadArchive(archive, { ...target, to });
      await target.prepare({ to, replaced: target.to }, jobs);
      await swapDatabases(client, { name, fresh, aside });
    } catch (error) {
      await dropDatabase(client, fresh);
      throw error;
    }
    return aside;
  });
}
