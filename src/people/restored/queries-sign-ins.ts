import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';

/** What somebody signs in with. */
export type Credentials = {
  readonly secondFactor: boolean;
  readonly password: string | null;
  readonly factors: readonly Selectable<DB['accounts.twoFactor']>[];
  readonly passkeys: readonly Selectable<DB['accounts.passkey']>[];
};

/** The credentials of every sign-in, by its id. As the tables' owner. */
export async function listCredentials(db: Kysely<DB>): Promise<Map<string, Credentials>> {
  const users = await db
    .selectFrom('accounts.user as user')
    .leftJoin('accounts.account as account', (join) =>
      join.onRef('account.userId', '=', 'user.id').on('account.providerId', '=', 'credential'),
    )
    .select(['user.id', 'user.twoFactorEnabled', 'account.password'])
    .execute();
  const factors = await db.selectFrom('accounts.twoFactor').selectAll().orderBy('id').execute();
  const passkeys = await db.selectFrom('accounts.passkey').selectAll().orderBy('id').execute();
  return new Map(
    users.map(({ id, twoFactorEnabled, password }) => [
      id,
      {
        secondFactor: twoFactorEnabled ?? false,
        password,
        factors: factors.filter(({ userId }) => userId === id),
        passkeys: passkeys.filter(({ userId }) => userId === id),
      },
    ]),
  );
}

/** Puts credentials into the place of those that there are. As the tables' owner. */
export async function replaceCredentials(
  db: Kysely<DB>,
  changed: readonly (readonly [string, Credentials])[],
): Promise<void> {
  if (changed.length === 0) return;
  await db.transaction().execute(async (tx) => {
    const ids = changed.map(([id]) => id);
    await tx.deleteFrom('accounts.twoFactor').where('userId', 'in', ids).execute();
    await tx.deleteFrom('accounts.passkey').where('userId', 'in', ids).execute();
    for (const [id, { secondFactor, password, factors, passkeys }] of changed) {
      await tx
        .updateTable('accounts.user')
        .set({ twoFactorEnabled: secondFactor })
        .where('id', '=', id)
        .execute();
      await sql`update accounts.account set password = ${password} where user_id = ${id} and provider_id = 'credential'`.execute(
        tx,
      );
      if (factors.length > 0)
        await tx
          .insertInto('accounts.twoFactor')
          .values([...factors])
          .execute();
      if (passkeys.length > 0)
        await tx
          .insertInto('accounts.passkey')
          .values([...passkeys])
          .execute();
    }
  });
}
