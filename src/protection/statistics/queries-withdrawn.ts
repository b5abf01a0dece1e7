import type { PlainDate } from '../../platform/dates.ts';
import type { Queries, Tx } from '../../platform/work.ts';

export type WithdrawnRelease = {
  readonly id: string;
  readonly withdrawnBy: string | null;
  readonly withdrawnOn: PlainDate | null;
  readonly withdrawalReason: string | null;
};

/** Withdrawn releases of a database that a backup replaces, as the owner of its tables. */
export async function listWithdrawnReleases(db: Queries): Promise<WithdrawnRelease[]> {
  return db
    .selectFrom('release.release')
    .select(['id', 'withdrawnBy', 'withdrawnOn', 'withdrawalReason'])
    .where('state', '=', 'withdrawn')
    .orderBy('id')
    .execute();
}

/** Takes their numbers from the public again in a restored database, as the owner of its tables. Returns how many there were. */
export async function repeatReleaseWithdrawals(
  tx: Tx,
  withdrawn: readonly WithdrawnRelease[],
): Promise<number> {
  let count = 0;
  for (const { id, ...said } of withdrawn) {
    const { numUpdatedRows } = await tx
      .updateTable('release.release')
      .set({ state: 'withdrawn', content: null, ...said })
      .where('id', '=', id)
      .where('state', '=', 'signed')
      .executeTakeFirst();
    count += Number(numUpdatedRows);
  }
  return count;
}
