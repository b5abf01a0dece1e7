import { randomBytes } from 'node:crypto';
import { symmetricEncrypt } from 'better-auth/crypto';
import type { Visitor } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Accounts } from './open-accounts.ts';
import { replaceFactor, useCode } from './queries.ts';
import { hashRecoveryCode, makeRecoveryCodes, storeRecoveryCodes } from './recovery-codes.ts';
import { headersOf, keyOf, refusal, type TypedCode } from './sign-in.ts';

/** What an authenticator is set up with, and the codes for the day it is lost. Both are shown once. */
export type SecondFactor = {
  readonly uri: string;
  readonly secret: string;
  readonly recovery: readonly string[];
};

/** Begins the set-up. It counts only once a first code has confirmed it. Throws `wrong_password`. */
export async function beginSecondFactor(
  accounts: Accounts,
  password: string,
  visitor: Visitor,
): Promise<SecondFactor> {
  try {
    const made = await accounts.auth.api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: headersOf(visitor),
    });
    const uri = 'totpURI' in made ? String(made.totpURI) : '';
    const recovery = 'backupCodes' in made ? (made.backupCodes as string[]) : [];
    return { uri, secret: new URL(uri).searchParams.get('secret') ?? '', recovery };
  } catch (error) {
    const code = refusal(error);
    if (code === 'TOTP_ALREADY_ENABLED') throw problem('second_factor_on');
    throw problem('wrong_password', {}, { field: 'password' });
  }
}

/** Switches it on with a first code; the session gets a new cookie. Throws `wrong_code`. */
export async function confirmSecondFactor(
  accounts: Accounts,
  code: string,
  visitor: Visitor,
): Promise<string[]> {
  try {
    const { headers } = await accounts.auth.api.verifyTOTP({
      body: { code: code.replace(/\s/g, '') },
      headers: headersOf(visitor),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  } catch (error) {
    refusal(error);
    throw problem('wrong_code', {}, { field: 'code' });
  }
}

/**
 * Whether the code is one of the authenticator, or a recovery code, of whoever is signed in. Each counts once, unless it is `shared`.
 * The caller counts the tries.
 */
export async function isOwnCode(
  accounts: Accounts,
  { accountId, code, shared = false }: TypedCode & { accountId: string },
  visitor: Visitor,
): Promise<boolean> {
  const typed = code.replace(/[\s-]/g, '');
  const isTotp = /^\d{6}$/.test(typed);
  const headers = headersOf(visitor);
  if (isTotp && !shared && !(await useCode(accounts.db, accountId, keyOf(accounts, 'code', typed))))
    return false;
  try {
    if (isTotp) await accounts.auth.api.verifyTOTP({ headers, body: { code: typed } });
    else
      await accounts.auth.api.verifyBackupCode({
        headers,
        body: { code: hashRecoveryCode(accounts.secret, typed), disableSession: true },
      });
    return true;
  } catch (error) {
    refusal(error);
    return false;
  }
}

/** Makes new recovery codes; the old ones are good no more. Throws `wrong_password`, and `second_factor_off` when there is none. */
export async function renewRecoveryCodes(
  accounts: Accounts,
  password: string,
  visitor: Visitor,
): Promise<readonly string[]> {
  try {
    const made = await accounts.auth.api.generateBackupCodes({
      body: { password },
      headers: headersOf(visitor),
    });
    return made.backupCodes;
  } catch (error) {
    if (refusal(error) === 'TWO_FACTOR_NOT_ENABLED') throw problem('second_factor_off');
    throw problem('wrong_password', {}, { field: 'password' });
  }
}

/**
 * The recovery codes of an account whose first second factor is a passkey; they are returned once. Beside them stands the secret of
 * an authenticator that nobody has, which counts for nothing until one is set up.
 */
export async function beginWithRecoveryCodes(
  accounts: Accounts,
  accountId: string,
): Promise<readonly string[]> {
  const { secretConfig } = await accounts.auth.$context;
  const codes = makeRecoveryCodes();
  await replaceFactor(accounts.db, {
    id: newId(),
    userId: accountId,
    secret: await symmetricEncrypt({ key: secretConfig, data: randomBytes(24).toString('base64url') }),
    backupCodes: await storeRecoveryCodes(accounts.secret).encrypt(JSON.stringify(codes)),
    verified: false,
  });
  return codes;
}

/** Switches it off: authenticator, recovery codes and passkeys. Throws `wrong_password`. */
export async function endSecondFactor(
  accounts: Accounts,
  password: string,
  visitor: Visitor,
): Promise<string[]> {
  try {
    const { headers } = await accounts.auth.api.disableTwoFactor({
      body: { password },
      headers: headersOf(visitor),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  } catch (error) {
    refusal(error);
    throw problem('wrong_password', {}, { field: 'password' });
  }
}
