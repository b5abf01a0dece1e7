import { audit } from '../../platform/audit/audit.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { getOwnAccount, isOwnPassword } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { keepPasskey } from '../accounts/passkeys.ts';
import { hasAuthenticator } from '../accounts/queries.ts';
import { deletePasskey, listPasskeys } from '../accounts/queries-passkeys.ts';
import { beginWithRecoveryCodes } from '../accounts/second-factor.ts';
import { endOtherSessions } from '../accounts/sessions.ts';
import { addPasskeyPermission, endPasskeyPermission } from '../permissions.ts';
import { mustNotGuess } from './change-own-password.ts';
import { getOwn, tellOfSecondFactor } from './tell-of-second-factor.ts';

/**
 * Keeps a passkey that the browser just made, with the password. The first second factor of an account brings recovery codes,
 * which are returned once, and ends every other session. Problems: `wrong_password`, `passkey_not_made`.
 */
export async function addOwnPasskey(
  work: Work,
  accounts: Accounts,
  { name, password, credential }: { name: string; password: string; credential: string },
  visitor: Visitor,
): Promise<readonly string[]> {
  mustBeAbleTo(work.actor, addPasskeyPermission, undefined);
  const person = await getOwn(work);
  const { id: accountId, secondFactor } = await getOwnAccount(accounts, person);
  await mustNotGuess(accounts, person.id);
  if (!(await isOwnPassword(accounts, password, visitor)))
    throw problem('wrong_password', {}, { field: 'password' });
  if (!(await keepPasskey(accounts, { accountId, typed: credential, name })))
    throw problem('passkey_not_made');
  const codes = secondFactor ? [] : await beginWithRecoveryCodes(accounts, accountId);
  if (!secondFactor) await endOtherSessions(accounts, accountId, { visitor, setCookies: [] });
  await tellOfSecondFactor(work, accounts, person);
  await audit(work, addPasskeyPermission.name, { kind: 'person', id: person.id });
  return codes;
}

/**
 * Takes one passkey away, with the password. The last part of a second factor goes only with the whole: then the page to switch it
 * off is the way. Problems: `wrong_password`, `last_factor`, `not_found`.
 */
export async function endOwnPasskey(
  work: Work,
  accounts: Accounts,
  { passkeyId, password }: { passkeyId: string; password: string },
  visitor: Visitor,
): Promise<void> {
  mustBeAbleTo(work.actor, endPasskeyPermission, undefined);
  const person = await getOwn(work);
  const { id: userId } = await getOwnAccount(accounts, person);
  await mustNotGuess(accounts, person.id);
  if (!(await isOwnPassword(accounts, password, visitor)))
    throw problem('wrong_password', {}, { field: 'password' });
  const passkeys = await listPasskeys(accounts.db, userId);
  if (passkeys.length === 1 && !(await hasAuthenticator(accounts.db, userId))) throw problem('last_factor');
  if (!(await deletePasskey(accounts.db, { id: passkeyId, userId }))) throw problem('not_found');
  await tellOfSecondFactor(work, accounts, person);
  await audit(work, endPasskeyPermission.name, { kind: 'person', id: person.id });
}
