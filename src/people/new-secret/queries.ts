import type { Queries } from '../../platform/work.ts';

type Db = Queries;

/** The mark of the SECRET that the instance lives under; null when no start has left one yet. As the tables' owner. */
export async function findMark(db: Db): Promise<string | null> {
  const { secretMark } = await db
    .selectFrom('platform.instance')
    .select('secretMark')
    .executeTakeFirstOrThrow();
  return secretMark;
}

export async function saveMark(db: Db, secretMark: string): Promise<void> {
  await db.updateTable('platform.instance').set({ secretMark }).execute();
}

/** Takes every authenticator and all recovery codes away. Returns the sign-ins that have a passkey, which stays. */
export async function deleteAllAuthenticators(db: Db): Promise<{ gone: number; passkeys: string[] }> {
  const passkeys = await db.selectFrom('accounts.passkey').select('userId').distinct().execute();
  const { numDeletedRows } = await db.deleteFrom('accounts.twoFactor').executeTakeFirst();
  await db.updateTable('accounts.user').set({ twoFactorEnabled: false }).execute();
  return { gone: Number(numDeletedRows), passkeys: passkeys.map(({ userId }) => userId) };
}
