import type { Visitor } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Accounts } from './open-accounts.ts';
import { type AccountRow, findAccount } from './queries.ts';
import { lifetimes } from './rules.ts';
import { headersOf, refusal } from './sign-in.ts';

/**
 * Makes a sign-in with a password chosen by whoever proved the address, and returns its id. Before that there is none.
 * The caller has locked the address and found nobody who proved it: a sign-in that is there was left behind by a transaction
 * that did not commit, and goes.
 */
export async function makeAccount(
  accounts: Accounts,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const { internalAdapter, password: passwords } = await accounts.auth.$context;
  const leftBehind = await findAccount(accounts.db, { email });
  if (leftBehind) await deleteAccount(accounts, leftBehind.id);
  const hash = await passwords.hash(password);
  const user = await internalAdapter.createUser(
    { email: email.toLowerCase(), name: '', emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: hash,
  });
  return user.id;
}

/** The sign-in of a person who has one; throws `not_found`. */
export async function getOwnAccount(
  accounts: Accounts,
  { accountId }: { accountId: string | null },
): Promise<AccountRow> {
  const account = accountId ? await findAccount(accounts.db, { id: accountId }) : undefined;
  if (!account) throw problem('not_found');
  return account;
}

/** Deletes a sign-in with its password, second factor and sessions. Nobody is signed in as it from then on. */
export async function deleteAccount(accounts: Accounts, accountId: string): Promise<void> {
  const { internalAdapter } = await accounts.auth.$context;
  await internalAdapter.deleteUserSessions(accountId);
  await internalAdapter.deleteUser(accountId);
}

/** A one-time proof for setting a new password. It goes into a mail and is kept here as a hash only. */
export async function makeResetToken(accounts: Accounts, accountId: string, token: string): Promise<void> {
  const { internalAdapter } = await accounts.auth.$context;
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: accountId,
    expiresAt: new Date(Date.now() + lifetimes.resetMinutes * 60_000),
  });
}

/** The sign-in a reset token belongs to, while it is good. */
export async function findResetToken(accounts: Accounts, token: string): Promise<string | undefined> {
  const { internalAdapter } = await accounts.auth.$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  return found && found.expiresAt > new Date() ? found.value : undefined;
}

/** Sets a new password and ends every session. The second factor stays. Throws `link_not_valid` for a token that is used or late. */
export async function resetPassword(accounts: Accounts, token: string, newPassword: string): Promise<void> {
  try {
    await accounts.auth.api.resetPassword({ body: { token, newPassword } });
  } catch (error) {
    refusal(error);
    throw problem('link_not_valid');
  }
}

/** Changes the password, ends the other sessions and gives this one a new cookie. Throws `wrong_password`. */
export async function changePassword(
  accounts: Accounts,
  { current, wanted }: { current: string; wanted: string },
  visitor: Visitor,
): Promise<string[]> {
  try {
    const { headers } = await accounts.auth.api.changePassword({
      body: { currentPassword: current, newPassword: wanted, revokeOtherSessions: true },
      headers: headersOf(visitor),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  } catch (error) {
    refusal(error);
    throw problem('wrong_password', {}, { field: 'current' });
  }
}

/** Whether it is the password of whoever is signed in. */
export async function isOwnPassword(accounts: Accounts, password: string, visitor: Visitor) {
  try {
    await accounts.auth.api.verifyPassword({ body: { password }, headers: headersOf(visitor) });
    return true;
  } catch (error) {
    refusal(error);
    return false;
  }
}
