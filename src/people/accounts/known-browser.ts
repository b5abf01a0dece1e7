import { randomBytes } from 'node:crypto';
import { cookie, cookieName } from '../../platform/http/cookies.ts';
import { keyOfTries } from '../../platform/tries/key.ts';
import { readSignedCookie, signValue } from './cookies.ts';
import type { Accounts } from './open-accounts.ts';

type Keys = Pick<Accounts, 'secret' | 'cookieKey' | 'secure'>;
const name = 'known';
const days = 180;
/** So many people share a browser and are known in it. */
const most = 5;

/**
 * The mark of a browser in which somebody signed in before, undefined in any other: their tries are counted apart there, so that nobody
 * elsewhere keeps them out. It opens nothing, and names nobody: keyed hashes, each with random signs.
 */
export function markOfBrowser(accounts: Keys, cookies: string, address: string): string | undefined {
  return entriesIn(accounts, cookies).find((entry) => entry.startsWith(`${tagOf(accounts, address)}:`));
}

/** The `Set-Cookie` value with which a browser is known from now on as one of the person with this address. */
export function knowBrowser(accounts: Keys, cookies: string, address: string): string {
  const tag = tagOf(accounts, address);
  const others = entriesIn(accounts, cookies).filter((entry) => !entry.startsWith(`${tag}:`));
  const entries = [`${tag}:${randomBytes(12).toString('base64url')}`, ...others].slice(0, most);
  const { secure } = accounts;
  return cookie(name, signValue(entries.join('!'), accounts.cookieKey), { secure, seconds: days * 86_400 });
}

function entriesIn({ cookieKey, secure }: Keys, cookies: string): string[] {
  return readSignedCookie(cookies, cookieName(name, secure), cookieKey)?.split('!') ?? [];
}

function tagOf({ secret }: Keys, address: string): string {
  return keyOfTries(secret, 'known browser', address.trim().toLowerCase());
}
