import { subkey } from '../../platform/http/tokens.ts';
import { macOf } from '../../platform/mac.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { beginWithRecoveryCodes } from '../accounts/second-factor.ts';
import { endEverySession } from '../restored/queries.ts';
import { deleteAllAuthenticators, findMark, saveMark } from './queries.ts';

const markOf = (secret: string) => macOf(subkey(secret, 'mark of the instance'), 'mostura').digest('hex');

/** Whether the instance lives under this SECRET; `unknown` when no start has left a mark yet. */
export async function standOfSecret(
  accounts: Pick<Accounts, 'db' | 'secret'>,
): Promise<'same' | 'other' | 'unknown'> {
  const mark = await findMark(accounts.db);
  if (mark === null) return 'unknown';
  return mark === markOf(accounts.secret) ? 'same' : 'other';
}

export async function markSecret(accounts: Pick<Accounts, 'db' | 'secret'>): Promise<void> {
  await saveMark(accounts.db, markOf(accounts.secret));
}

/**
 * The instance lives under another SECRET from now on: authenticators and recovery codes were sealed with the old one and can be read
 * no more, so they go, and every session ends. Passkeys stay. Whoever had no passkey sets up a new second step after the next
 * sign-in with the password. Returns how many authenticators went. May be repeated.
 */
export async function acceptSecret(accounts: Accounts): Promise<number> {
  await endEverySession(accounts.db);
  const { gone, passkeys } = await deleteAllAuthenticators(accounts.db);
  // Nobody has seen these codes: they stand there so that the person can make new ones.
  for (const id of passkeys) await beginWithRecoveryCodes(accounts, id);
  await markSecret(accounts);
  return gone;
}
