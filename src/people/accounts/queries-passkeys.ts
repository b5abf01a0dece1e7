import { sql } from 'kysely';
import type { Queries } from '../../platform/work.ts';
import type { Accounts } from './open-accounts.ts';

type Db = Queries;

/** A passkey as its person knows it. */
export type Passkey = {
  readonly id: string;
  readonly credential: string;
  readonly transports: readonly string[];
  readonly name: string;
  readonly since: string;
  readonly used: string | null;
};

/** The passkeys of a sign-in, oldest first. */
export async function listPasskeys(db: Db, userId: string): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('accounts.passkey')
    .select(['id', 'credential', 'transports', 'name', 'createdAt', 'usedAt'])
    .where('userId', '=', userId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(({ createdAt, usedAt, ...rest }) => ({
    ...rest,
    since: new Date(createdAt).toISOString(),
    used: usedAt && new Date(usedAt).toISOString(),
  }));
}

/** The passkey a browser names, with what its signature is checked against. */
export async function findPasskey(db: Db, credential: string) {
  return db
    .selectFrom('accounts.passkey')
    .select(['id', 'userId', 'credential', 'publicKey', 'counter', 'transports'])
    .where('credential', '=', credential)
    .executeTakeFirst();
}

export async function insertPasskey(
  db: Db,
  passkey: {
    id: string;
    userId: string;
    credential: string;
    publicKey: Buffer;
    counter: number;
    transports: string[];
    name: string;
  },
): Promise<void> {
  await db.insertInto('accounts.passkey').values(passkey).execute();
}

/** Notes that it was used, and how often its device says it was. */
export async function notePasskeyUse(db: Db, id: string, counter: number): Promise<void> {
  await db
    .updateTable('accounts.passkey')
    .set({ counter, usedAt: sql<string>`now()` })
    .where('id', '=', id)
    .execute();
}

/** Takes a passkey of a sign-in away; false when it is not there, or somebody else's. */
export async function deletePasskey(
  db: Db,
  { id, userId }: { id: string; userId: string },
): Promise<boolean> {
  const gone = await db
    .deleteFrom('accounts.passkey')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Takes the whole second factor of a sign-in away: authenticator, recovery codes and passkeys. */
export async function deleteFactors(db: Accounts['db'], userId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('accounts.passkey').where('userId', '=', userId).execute();
    await tx.deleteFrom('accounts.twoFactor').where('userId', '=', userId).execute();
    await tx.updateTable('accounts.user').set({ twoFactorEnabled: false }).where('id', '=', userId).execute();
  });
}

/** Opens a session of a sign-in. */
export async function insertSession(
  db: Db,
  session: { id: string; token: string; userId: string; userAgent: string; hours: number },
): Promise<void> {
  const { hours, ...rest } = session;
  await db
    .insertInto('accounts.session')
    .values({ ...rest, expiresAt: sql<string>`now() + ${hours} * interval '1 hour'` })
    .execute();
}
