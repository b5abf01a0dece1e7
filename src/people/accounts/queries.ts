import { sql } from 'kysely';
import type { Accounts } from './open-accounts.ts';

type Db = Accounts['db'];

/** Counts one try under a key and says how many there were in the window, this one included. Commits at once: no rollback forgets it. */
export async function countTry(db: Db, key: string, minutes: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    insert into accounts.attempt as a (key, since, count) values (${key}, now(), 1)
    on conflict (key) do update set
      count = case when a.since < now() - ${minutes} * interval '1 minute' then 1 else a.count + 1 end,
      since = case when a.since < now() - ${minutes} * interval '1 minute' then now() else a.since end
    returning count`.execute(db);
  return rows[0]!.count;
}

/** Takes back one try that was none: somebody knew their password. */
export async function takeBackTry(db: Db, key: string): Promise<void> {
  await sql`update accounts.attempt set count = greatest(count - 1, 0) where key = ${key}`.execute(db);
}

export async function forgetTries(db: Db, key: string): Promise<void> {
  await db.deleteFrom('accounts.attempt').where('key', '=', key).execute();
}

/** Marks a code of the second factor as used; false when it was used in the last three minutes already. */
export async function useCode(db: Db, userId: string, codeHash: string): Promise<boolean> {
  const { rows } = await sql`
    insert into accounts.used_code as u (user_id, code_hash, used_at) values (${userId}, ${codeHash}, now())
    on conflict (user_id, code_hash) do update set used_at = now() where u.used_at < now() - interval '3 minutes'
    returning 1`.execute(db);
  return rows.length === 1;
}

export type SessionRow = { id: string; token: string; agent: string; since: string; until: string };

/** The living sessions of a sign-in, newest first. */
export async function listSessions(db: Db, userId: string): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('accounts.session')
    .select(['id', 'token', 'userAgent', 'createdAt', 'expiresAt'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', sql<string>`now()`)
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map(({ id, token, userAgent, createdAt, expiresAt }) => ({
    id,
    token,
    agent: userAgent ?? '',
    since: new Date(createdAt).toISOString(),
    until: new Date(expiresAt).toISOString(),
  }));
}

export type AccountRow = {
  id: string;
  email: string;
  confirmed: boolean;
  secondFactor: boolean;
  since: string;
};

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

/** Throws away what has ended: sessions, proofs, tries and used codes. */
export async function sweepAccounts(db: Db): Promise<void> {
  await sql`delete from accounts.session where expires_at < now()`.execute(db);
  await sql`delete from accounts.verification where expires_at < now()`.execute(db);
  await sql`delete from accounts.attempt where since < now() - interval '1 day'`.execute(db);
  await sql`delete from accounts.used_code where used_at < now() - interval '1 day'`.execute(db);
}
