import { randomBytes } from 'node:crypto';
import type { Typed } from '../platform/http/route.ts';
import { subkey } from '../platform/http/tokens.ts';
import { macOf } from '../platform/mac.ts';
import { seal, unseal } from '../platform/seal.ts';
import type { Queries } from '../platform/work.ts';
import { lifetimes } from './accounts/rules.ts';
import { findStash, insertStash } from './queries.ts';

const purpose = 'stashed form';
const secretField = /password|^_(?!find\.)/i;

/**
 * Keeps what somebody had typed when their sign-in ended, without passwords or the words of a search, and returns an
 * unguessable id for it. With a person it is theirs: nobody else is given it.
 */
export async function stashForm(
  db: Queries,
  secret: string,
  path: string,
  typed: Typed,
  personId?: string,
): Promise<string> {
  const id = randomBytes(24).toString('base64url');
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !secretField.test(name)));
  await insertStash(
    db,
    {
      id,
      path: pathUnder(secret, path),
      typed: seal(secret, purpose, JSON.stringify(kept)),
      personId: personId ?? null,
    },
    lifetimes.stashMinutes,
  );
  return id;
}

/** What was kept under the id for this path, for half an hour: a page that broke off on its way may be asked for again. */
export async function takeStash(
  db: Queries,
  secret: string,
  id: string,
  path: string,
  personId?: string,
): Promise<Typed | undefined> {
  const sealed = await findStash(
    db,
    { id, path: pathUnder(secret, path), personId: personId ?? null },
    lifetimes.stashMinutes,
  );
  return sealed && (JSON.parse(unseal(secret, purpose, sealed)) as Typed);
}

/** The path under a key: it can hold the secret of a mailed link, and nobody who reads the table may follow it. */
const pathUnder = (secret: string, path: string) =>
  macOf(subkey(secret, 'stash path'), path).digest('base64url');
