import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { cookie } from '../../platform/http/cookies.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { signValue } from './cookies.ts';
import type { Accounts } from './open-accounts.ts';
import { challengeMinutes, isChallenge, makeChallenge } from './passkey-challenge.ts';
import { sweepAccounts, useCode } from './queries.ts';
import {
  findPasskey,
  insertPasskey,
  insertSession,
  listPasskeys,
  notePasskeyUse,
  type Passkey,
} from './queries-passkeys.ts';
import { sessionHours } from './rules.ts';
import { keyOf, type SignInAnswer } from './sign-in.ts';

/** Passkeys belong to a host name; an instance that is reached by a bare network address has none. */
export function hasPasskeys({ baseUrl }: Accounts): boolean {
  return isIP(new URL(baseUrl).hostname.replace(/^\[|\]$/g, '')) === 0;
}

/** What a browser is asked for: a signature by one of these passkeys, or by any it has for this site. */
export async function askForPasskey(
  accounts: Accounts,
  purpose: string,
  of: readonly Passkey[] = [],
): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: hostOf(accounts),
    challenge: new Uint8Array(makeChallenge(accounts.secret, purpose)),
    timeout: challengeMinutes * 60_000,
    userVerification: 'required',
    allowCredentials: of.map(({ credential, transports }) => ({
      id: credential,
      transports: [...transports],
    })),
  });
  return JSON.stringify(options);
}

/** Whose passkey signed, or undefined when it was none of ours, the signature is not right, or it was used already. */
export async function accountOfPasskey(
  accounts: Accounts,
  typed: string,
  purpose: string,
): Promise<string | undefined> {
  const response = parsed<AuthenticationResponseJSON>(typed);
  const known = response && (await findPasskey(accounts.db, response.id));
  if (!response || !known) return undefined;
  const seen: string[] = [];
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => {
        seen.push(challenge);
        return isChallenge(accounts.secret, purpose, challenge);
      },
      expectedOrigin: new URL(accounts.baseUrl).origin,
      expectedRPID: hostOf(accounts),
      requireUserVerification: true,
      credential: {
        id: known.credential,
        publicKey: new Uint8Array(known.publicKey),
        counter: Number(known.counter),
        transports: known.transports,
      },
    });
    const key = keyOf(accounts, 'passkey', seen.join());
    if (!verified || !(await useCode(accounts.db, known.userId, key, challengeMinutes))) return undefined;
    await notePasskeyUse(accounts.db, known.id, authenticationInfo.newCounter);
    return known.userId;
  } catch {
    // The library throws for whatever is not as it should be: to us all of it is one refusal.
    return undefined;
  }
}

/** The name of the passkey that was sent, if it is one of ours. Nothing is proved by it. */
export async function knownCredential(accounts: Accounts, typed: string): Promise<string | undefined> {
  const response = parsed<AuthenticationResponseJSON>(typed);
  return response && (await findPasskey(accounts.db, response.id))?.credential;
}

/** What a browser is asked for to make a passkey for a sign-in. The address is shown by the device when it asks which one to use. */
export async function askForNewPasskey(
  accounts: Accounts,
  account: { id: string; email: string },
): Promise<string> {
  const having = await listPasskeys(accounts.db, account.id);
  const options = await generateRegistrationOptions({
    rpName: 'Mostura',
    rpID: hostOf(accounts),
    userName: account.email,
    userID: new TextEncoder().encode(account.id),
    challenge: new Uint8Array(makeChallenge(accounts.secret, newFor(account.id))),
    timeout: challengeMinutes * 60_000,
    attestationType: 'none',
    excludeCredentials: having.map(({ credential, transports }) => ({
      id: credential,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return JSON.stringify(options);
}

/** Keeps a passkey that was made for a sign-in; false when it was not made as we asked. */
export async function keepPasskey(
  accounts: Accounts,
  { accountId, typed, name }: { accountId: string; typed: string; name: string },
): Promise<boolean> {
  const response = parsed<RegistrationResponseJSON>(typed);
  if (!response) return false;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => isChallenge(accounts.secret, newFor(accountId), challenge),
      expectedOrigin: new URL(accounts.baseUrl).origin,
      expectedRPID: hostOf(accounts),
      requireUserVerification: true,
    });
    if (!verified) return false;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    if (await findPasskey(accounts.db, id)) return false;
    await insertPasskey(accounts.db, {
      id: newId(),
      userId: accountId,
      credential: id,
      publicKey: Buffer.from(publicKey),
      counter,
      transports: [...transports],
      name,
    });
    return true;
  } catch {
    return false;
  }
}

/** Signs in by a passkey alone, which is two factors in one: a device, and what opens it. */
export async function signInWithPasskey(
  accounts: Accounts,
  typed: string,
  visitor: Visitor,
): Promise<SignInAnswer> {
  const accountId = await accountOfPasskey(accounts, typed, 'sign-in');
  if (!accountId) return { kind: 'refused' };
  await sweepAccounts(accounts.db);
  const cookies = await openSession(accounts, accountId, visitor);
  return { kind: 'signed_in', cookies, accountId, byPasskey: true };
}

/** Opens a session for somebody who proved who they are by a passkey. Returns its cookies. */
async function openSession(accounts: Accounts, accountId: string, visitor: Visitor): Promise<string[]> {
  const token = randomBytes(24).toString('base64url');
  await insertSession(accounts.db, {
    id: newId(),
    token,
    userId: accountId,
    userAgent: visitor.agent.slice(0, 200),
    hours: sessionHours,
  });
  const { secure } = accounts;
  const name = accounts.cookieName.replace(/^__Host-/, '');
  return [cookie(name, signValue(token, accounts.cookieKey), { secure, seconds: sessionHours * 3600 })];
}

function hostOf({ baseUrl }: Accounts): string {
  return new URL(baseUrl).hostname;
}

function newFor(accountId: string): string {
  return `new for ${accountId}`;
}

const shape = z.looseObject({ id: z.string().max(1400), rawId: z.string(), response: z.looseObject({}) });

function parsed<Response>(typed: string): Response | undefined {
  try {
    const found = shape.safeParse(JSON.parse(typed));
    return found.success ? (found.data as Response) : undefined;
  } catch {
    return undefined;
  }
}
