import { isAPIError } from 'better-auth/api';
import type { Visitor } from '../../platform/http/route.ts';
import { keyOfTries } from '../../platform/tries/key.ts';
import { countTry } from '../../platform/tries/queries.ts';
import { readSignedCookie } from './cookies.ts';
import { countPassword } from './count-password.ts';
import type { Accounts } from './open-accounts.ts';
import { hashPassword, isHashedAs } from './password.ts';
import { findHash, saveHash, sweepAccounts, useCode } from './queries.ts';
import { hashRecoveryCode } from './recovery-codes.ts';
import { passwordLength, tries } from './rules.ts';

/**
 * `cookies` are `Set-Cookie` values to send. Unknown address and wrong password are both `refused`; `over` when there is no
 * first step that a second could follow; `too_many` until an instant for an account, and `begins` when this try began the wait.
 */
export type SignInAnswer =
  | {
      readonly kind: 'signed_in';
      readonly cookies: readonly string[];
      readonly accountId: string;
      readonly byRecoveryCode?: boolean;
      readonly byPasskey?: boolean;
    }
  | { readonly kind: 'second_step'; readonly cookies: readonly string[] }
  | { readonly kind: 'too_many'; readonly until: string | null; readonly begins: boolean }
  | { readonly kind: 'over' | 'refused' };

/** Tries a password. What counts is committed whatever the caller does. */
export async function signIn(
  accounts: Accounts,
  { email, password }: { email: string; password: string },
  visitor: Visitor,
): Promise<SignInAnswer> {
  const address = email.trim().toLowerCase();
  const { until, begins, forget } = await countPassword(accounts, address, visitor);
  if (until) return { kind: 'too_many', until, begins };
  if (password.length > passwordLength.max) return { kind: 'refused' };
  try {
    const { response, headers } = await accounts.auth.api.signInEmail({
      body: { email: address, password },
      headers: headersOf(visitor),
      returnHeaders: true,
    });
    await forget();
    await sweepAccounts(accounts.db);
    await hashAnew(accounts, address, password);
    const cookies = headers.getSetCookie();
    if ('twoFactorRedirect' in response) return { kind: 'second_step', cookies };
    return { kind: 'signed_in', cookies, accountId: response.user.id };
  } catch (error) {
    refusal(error);
    return { kind: 'refused' };
  }
}

/** A password that was hashed with parameters of an earlier day gets today's, now that it is known. */
async function hashAnew({ db, hashing }: Accounts, email: string, password: string): Promise<void> {
  const kept = await findHash(db, email);
  if (kept && !isHashedAs(kept.hash, hashing))
    await saveHash(db, kept.id, await hashPassword(password, hashing));
}

/** Whose sign-in is under way and still owes its second step; undefined when none is. */
export async function findPending(accounts: Accounts, visitor: Visitor): Promise<string | undefined> {
  const challenge = challengeOf(accounts, visitor);
  const { internalAdapter } = await accounts.auth.$context;
  return challenge && (await internalAdapter.findVerificationValue(challenge))?.value;
}

/** A code as it was typed. `shared` when everybody can read it on a page: then it counts as often as it is used. */
export type TypedCode = { readonly code: string; readonly shared?: boolean };

/** Takes the six digits of the authenticator, or one of the recovery codes. A code counts once. */
export async function answerSecondStep(
  accounts: Accounts,
  { code, shared = false }: TypedCode,
  visitor: Visitor,
): Promise<SignInAnswer> {
  const pending = await findPending(accounts, visitor);
  if (!pending) return { kind: 'over' };
  const typed = code.replace(/[\s-]/g, '');
  const isTotp = /^\d{6}$/.test(typed);
  if (isTotp && !shared && !(await useCode(accounts.db, pending, keyOf(accounts, 'code', typed))))
    return { kind: 'refused' };
  try {
    const asked = { headers: headersOf(visitor), returnHeaders: true } as const;
    const { response, headers } = isTotp
      ? await accounts.auth.api.verifyTOTP({ ...asked, body: { code: typed } })
      : await accounts.auth.api.verifyBackupCode({
          ...asked,
          body: { code: hashRecoveryCode(accounts.secret, typed) },
        });
    return {
      kind: 'signed_in',
      cookies: headers.getSetCookie(),
      accountId: response.user.id,
      byRecoveryCode: !isTotp,
    };
  } catch (error) {
    const refused = refusal(error);
    if (refused === 'INVALID_TWO_FACTOR_COOKIE') return { kind: 'over' };
    if (/TOO_MANY|LOCKED/.test(refused)) return { kind: 'too_many', until: null, begins: false };
    return { kind: 'refused' };
  }
}

/** Counts one more try of some kind, and says whether it is still within the limit for 15 minutes. */
export async function mayTry(
  accounts: Accounts,
  kind: string,
  value: string,
  limit: number,
): Promise<boolean> {
  const { until } = await countTry(accounts.db, keyOf(accounts, kind, value), {
    limit,
    minutes: tries.minutes,
  });
  return until === null;
}

/** The headers of better-auth's calls: the cookies, and a cut user agent for the list of sessions. */
export function headersOf(visitor: Visitor): Headers {
  return new Headers({ cookie: visitor.cookies, 'user-agent': visitor.agent.slice(0, 200) });
}

/** The code of what better-auth refused; anything that is no refusal is thrown on. */
export function refusal(error: unknown): string {
  if (!isAPIError(error)) throw error;
  return String(error.body?.code ?? 'REFUSED');
}

/** The same browser after it was sent these cookies. */
export function withCookies(visitor: Visitor, setCookies: readonly string[]): Visitor {
  const sent = setCookies.map((line) => line.split(';')[0]);
  return { ...visitor, cookies: [...sent, visitor.cookies].filter(Boolean).join('; ') };
}

function challengeOf(accounts: Accounts, visitor: Visitor): string | undefined {
  const name = accounts.cookieName.replace('session_token', 'two_factor');
  return readSignedCookie(visitor.cookies, name, accounts.cookieKey);
}

/** Under what a value is counted or marked: a keyed hash, which nobody can read back. */
export function keyOf(accounts: Accounts, kind: string, value: string): string {
  return keyOfTries(accounts.secret, kind, value);
}
