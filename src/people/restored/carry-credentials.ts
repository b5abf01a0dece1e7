import type { Kysely } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import { standOfSecret } from '../new-secret/accept-secret.ts';
import { type Credentials, listCredentials, replaceCredentials } from './queries-sign-ins.ts';

/**
 * What people signed in with until the restore. Throws when it was sealed under another SECRET, because authenticators could be read
 * no more.
 */
export async function readCredentials(db: Kysely<DB>, secret: string): Promise<Map<string, Credentials>> {
  if ((await standOfSecret({ db, secret })) !== 'same') throw new Error('another SECRET');
  return listCredentials(db);
}

/**
 * Gives each sign-in of a backup the password, the second factor and the passkeys that its person had last: a password that was
 * changed and a key that was removed since must not open anything again. Answers how many there were.
 */
export async function carryCredentials(
  db: Kysely<DB>,
  last: ReadonlyMap<string, Credentials>,
): Promise<number> {
  const changed: [string, Credentials][] = [];
  for (const [id, kept] of await listCredentials(db)) {
    const newer = last.get(id);
    if (newer && JSON.stringify(newer) !== JSON.stringify(kept)) changed.push([id, newer]);
  }
  await replaceCredentials(db, changed);
  return changed.length;
}
