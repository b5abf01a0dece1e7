import type { Selectable } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Queries, Tx } from '../../platform/work.ts';

export type GoneRelease = Selectable<DB['release.release']>;

/** How far a table can have been in a backup that is older than its end: everything but refused, which is an end, too. */
const before = {
  set_aside: ['building', 'ready', 'returned'],
  withdrawn: ['building', 'ready', 'returned', 'signed'],
} as const;
type Gone = keyof typeof before;

/** Tables that ended so, in a database that a backup replaces, as the owner of its tables. */
export async function listGoneReleases(db: Queries, state: Gone): Promise<GoneRelease[]> {
  return db.selectFrom('release.release').selectAll().where('state', '=', state).orderBy('id').execute();
}

/**
 * Ends them again in a restored database, as the owner of its tables: also one that was still built when the backup was made, and one that
 * was prepared later, so that no other table of its half-year takes its place. Returns how many there were.
 */
export async function repeatGoneReleases(tx: Tx, state: Gone, gone: readonly GoneRelease[]): Promise<number> {
  let count = 0;
  for (const { content: _, places, ...row } of gone) {
    const { id, number, sha256, signature, signedBy, signedFor, signedOn } = row;
    const { returnedBy, returnedFor, returnedOn, returnReason, returnAnswer } = row;
    const { setAsideBy, setAsideOn, setAsideReason, withdrawnBy, withdrawnOn, withdrawalReason } = row;
    const earlierReturns = JSON.stringify(row.earlierReturns);
    const { numUpdatedRows } = await tx
      .updateTable('release.release')
      .set({
        ...{ state, content: null, phase: 'done', phaseAt: row.phaseAt, earlierReturns },
        ...{ number, sha256, signature, signedBy, signedFor, signedOn },
        ...{ returnedBy, returnedFor, returnedOn, returnReason, returnAnswer },
        ...{ setAsideBy, setAsideOn, setAsideReason, withdrawnBy, withdrawnOn, withdrawalReason },
      })
      .where('id', '=', id)
      .where('state', 'in', before[state])
      .executeTakeFirst();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('release.release')
      .values({ ...row, places: [...places], content: null, earlierReturns })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    count += Number(numUpdatedRows) + Number(numInsertedOrUpdatedRows ?? 0);
  }
  return count;
}
