import { sql } from 'kysely';
import type { Queries } from '../../platform/work.ts';
import { lifetimes } from './rules.ts';

type Db = Queries;

/** Marks a code of the second factor, or a passkey's challenge, as used; false when it was used in the last minutes already. */
export async function useCode(db: Db, userId: string, codeHash: string, minutes = 3): Promise<boolean> {
  const { rows } = await sql`
    insert into accounts.used_code as u (user_id, code_hash, used_at) values (${userId}, ${codeHash}, now())
    on conflict (user_id, code_hash) do update set used_at = now() where u.used_at < now() - ${minutes} * interval '1 minute'
    returning 1`.execute(db);
  return rows.length === 1;
}

export type SessionRow = {
  id: string;
  token: string;
  agent: string;
  since: string;
  used: string;
  until: string;
};

/** The living sessions of a sign-in, newest first. */
export async function listSessions(db: Db, userId: string): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('accounts.session')
    .select(['id', 'token', 'userAgent', 'createdAt', 'usedAt', 'expiresAt'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', sql<string>`now()`)
    .orderBy('usedAt', 'desc')
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map(({ id, token, userAgent, createdAt, usedAt, expiresAt }) => ({
    id,
    token,
    agent: userAgent ?? '',
    since: new Date(createdAt).toISOString(),
    used: new Date(usedAt).toISOString(),
    until: new Date(expiresAt).toISOString(),
  }));
}

/** How many recovery codes of a sign-in were not used yet. */
export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  const row = await db
    .selectFrom('accounts.twoFactor')
    .select('backupCodes')
    .where('userId', '=', userId)
    .executeTakeFirst();
  return row ? (JSON.parse(row.backupCodes) as string[]).length : 0;
}

/** Gives a sign-in its second factor, in the place of one whose set-up was never finished; from then on it is asked for. */
export async function replaceFactor(
  db: Db,
  factor: { id: string; userId: string; secret: string; backupCodes: string; verified: boolean },
): Promise<void> {
  await db.deleteFrom('accounts.twoFactor').where('userId', '=', factor.userId).execute();
  await db.insertInto('accounts.twoFactor').values(factor).execute();
  await db
    .updateTable('accounts.user')
    .set({ twoFactorEnabled: true })
    .where('id', '=', factor.userId)
    .execute();
}

/** Those of the addresses whose sign-in has an authenticator. */
export async function listWithFactor(db: Db, emails: readonly string[]): Promise<string[]> {
  if (emails.length === 0) return [];
  const rows = await db
    .selectFrom('accounts.user as user')
    .innerJoin('accounts.twoFactor as factor', 'factor.userId', 'user.id')
    .select('user.email')
    .where('user.email', 'in', emails)
    .where('factor.verified', '=', true)
    .execute();
  return rows.map(({ email }) => email);
}

/** Ends every session of a sign-in but one. */
export async function deleteOtherSessions(
  db: Db,
  { userId, token }: { userId: string; token: string },
): Promise<void> {
  await db.deleteFrom('accounts.session').where('userId', '=', userId).where('token', '!=', token).execute();
}

/** Ends what was mailed or begun for a sign-in and not used yet: links to a new password, and second steps that wait. */
export async function deleteProofs(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('accounts.verification').where('value', '=', userId).execute();
}

/** Ends one session of a sign-in; nothing happens when it is somebody else's, or over. */
export async function deleteSession(db: Db, { id, userId }: { id: string; userId: string }): Promise<void> {
  await db.deleteFrom('accounts.session').where('id', '=', id).where('userId', '=', userId).execute();
}

/** Gives a session whose person proved just now who they are another token, and says until when it lasts; undefined when it is over. */
export async function renewProved(
  db: Db,
  { token, fresh }: { token: string; fresh: string },
): Promise<string | undefined> {
  const row = await db
    .updateTable('accounts.session')
    .set({ provedAt: sql<string>`now()`, renewedAt: sql<string>`now()`, token: fresh, tokenBefore: token })
    .where('token', '=', token)
    .returning('expiresAt')
    .executeTakeFirst();
  return row && new Date(row.expiresAt).toISOString();
}

/** The session that had this token until it was renewed a moment ago. */
export async function findRenewed(
  db: Db,
  token: string,
): Promise<{ token: string; until: string } | undefined> {
  const row = await db
    .selectFrom('accounts.session')
    .select(['token', 'expiresAt'])
    .where('tokenBefore', '=', token)
    .where('renewedAt', '>', sql<string>`now() - ${lifetimes.tokenBeforeSeconds} * interval '1 second'`)
    .executeTakeFirst();
  return row && { token: row.token, until: new Date(row.expiresAt).toISOString() };
}

export type AccountRow = {
  id: string;
  email: string;
  confirmed: boolean;
  /** Whether there is one: an authenticator or a passkey. */
  secondFactor: boolean;
  since: string;
};

/** Whether the second factor of a sign-in is, or is also, an authenticator. */
export async function hasAuthenticator(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('accounts.twoFactor')
    .select('verified')
    .where('userId', '=', userId)
    .executeTakeFirst();
  return row?.verified ?? false;
}

export async function findAccount(db: Db, by: { id: string } | { email: string }) {
  const query = db
    .selectFrom('accounts.user')
    .select(['id', 'email', 'emailVerified', 'twoFactorEnabled', 'createdAt']);
  const row = await ('id' in by
    ? query.where('id', '=', by.id)
    : query.where('email', '=', by.email.toLowerCase())
  ).executeTakeFirst();
  return row && accountOf(row);
}

function accountOf(row: {
  id: string;
  email: string;
  emailVerified: boolean;
  twoFactorEnabled: boolean | null;
  createdAt: string;
}): AccountRow {
  return {
    id: row.id,
    email: row.email,
    confirmed: row.emailVerified,
    secondFactor: row.twoFactorEnabled ?? false,
    since: new Date(row.createdAt).toISOString(),
  };
}

/** The password's hash of a sign-in. */
export async function findHash(db: Db, email: string): Promise<{ id: string; hash: string } | undefined> {
  const row = await db
    .selectFrom('accounts.account as account')
    .innerJoin('accounts.user as user', 'user.id', 'account.userId')
    .select(['account.id', 'account.password'])
    .where('user.email', '=', email)
    .where('account.providerId', '=', 'credential')
    .executeTakeFirst();
  return row?.password ? { id: row.id, hash: row.password } : undefined;
}

export async function saveHash(db: Db, id: string, password: string): Promise<void> {
  await db.updateTable('accounts.account').set({ password }).where('id', '=', id).execute();
}

/** Throws away what has ended: sessions, proofs, tries and used codes. */
export async function sweepAccounts(db: Db): Promise<void> {
  await sql`delete from accounts.session where expires_at < now()`.execute(db);
  await sql`delete from accounts.verification where expires_at < now()`.execute(db);
  await sql`delete from accounts.attempt
    where greatest(since, until) < now() - interval '1 day'`.execute(db);
  await sql`delete from accounts.used_code where used_at < now() - interval '1 day'`.execute(db);
}
