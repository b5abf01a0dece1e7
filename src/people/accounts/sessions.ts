import { randomBytes } from 'node:crypto';
import type { Instant } from '../../platform/dates.ts';
import { cookie } from '../../platform/http/cookies.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { readSignedCookie, signValue } from './cookies.ts';
import type { Accounts } from './open-accounts.ts';
import {
  deleteOtherSessions,
  deleteSession,
  findRenewed,
  listSessions as listSessionRows,
  renewProved,
} from './queries.ts';
import { deviceOf } from './rules.ts';
import { headersOf, withCookies } from './sign-in.ts';

export type Session = {
  readonly id: string;
  readonly since: Instant;
  /** When it was last used, to five minutes. */
  readonly used: Instant;
  readonly until: Instant;
  readonly browser: string;
  readonly system: string;
  readonly here: boolean;
};

/** The sessions of a sign-in as its person may see them; `here` is the one that asks. */
export async function listSessions(
  accounts: Accounts,
  accountId: string,
  visitor: Visitor,
): Promise<Session[]> {
  const own = readSignedCookie(visitor.cookies, accounts.cookieName, accounts.cookieKey);
  const rows = await listSessionRows(accounts.db, accountId);
  return rows.map(({ id, token, agent, since, used, until }) => ({
    id,
    since,
    used,
    until,
    ...deviceOf(agent),
    here: token === own,
  }));
}

/** Ends the session of this browser; the cookies take it away there too. */
export async function signOut(accounts: Accounts, visitor: Visitor): Promise<string[]> {
  const { headers } = await accounts.auth.api.signOut({ headers: headersOf(visitor), returnHeaders: true });
  return headers.getSetCookie();
}

/** Ends one session of a sign-in, at once. */
export async function endSession(accounts: Accounts, accountId: string, id: string): Promise<void> {
  await deleteSession(accounts.db, { id, userId: accountId });
}

/**
 * Notes that the person of this session has just proved who they are: it goes on under another token, whose cookies these are. Whoever
 * had copied the old one is out.
 */
export async function renewOwnSession(accounts: Accounts, visitor: Visitor): Promise<string[]> {
  const token = ownToken(accounts, visitor);
  const fresh = randomBytes(32).toString('base64url');
  const until = token && (await renewProved(accounts.db, { token, fresh }));
  return until ? cookiesOf(accounts, { token: fresh, until }) : [];
}

/** The cookies that a browser has missed which comes with the token of a moment ago: the same proof was sent twice. */
export async function missedCookies(accounts: Accounts, visitor: Visitor): Promise<string[]> {
  const token = ownToken(accounts, visitor);
  const renewed = token && (await findRenewed(accounts.db, token));
  return renewed ? cookiesOf(accounts, renewed) : [];
}

function cookiesOf(accounts: Accounts, { token, until }: { token: string; until: Instant }): string[] {
  const { secure, cookieKey } = accounts;
  const seconds = Math.max(0, Math.floor((Date.parse(until) - Date.now()) / 1000));
  const name = accounts.cookieName.replace('__Host-', '');
  return [cookie(name, signValue(token, cookieKey), { secure, seconds })];
}

function ownToken({ cookieName, cookieKey }: Accounts, { cookies }: Visitor): string | undefined {
  return readSignedCookie(cookies, cookieName, cookieKey);
}

/** Ends every session of a sign-in but the one of this browser, which was just sent `setCookies`. */
export async function endOtherSessions(
  accounts: Accounts,
  accountId: string,
  { visitor, setCookies }: { visitor: Visitor; setCookies: readonly string[] },
): Promise<void> {
  const { cookies } = withCookies(visitor, setCookies);
  const token = readSignedCookie(cookies, accounts.cookieName, accounts.cookieKey) ?? '';
  await deleteOtherSessions(accounts.db, { userId: accountId, token });
}

/** Ends every session of a sign-in, at once and everywhere. */
export async function endAllSessions(accounts: Accounts, accountId: string): Promise<void> {
  const { internalAdapter } = await accounts.auth.$context;
  await internalAdapter.deleteUserSessions(accountId);
}
