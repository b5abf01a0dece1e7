import type { Selectable } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Queries, Tx } from '../../platform/work.ts';

export type GoneRelease = Selectable<DB['release.release']>;

/** How far a table can have been in a backup that is older than its end. */
const before = {
  refused: ['building'],
  set_aside: ['building', 'ready', 'returned'],
  withdrawn: ['building', 'ready', 'returned', 'signed'],
} as const;
type Gone = keyof typeof before;

/** Tables that ended so, in a database that a backup replaces, as the owner of its tables. */
export async function listGoneReleases(db: Queries, state: Gone): Promise<GoneRelease[]> {
  return db.selectFrom('release.release').selectAll().where('state', '=', state).orderBy('id').execute();
}

/** How many ended again, and which did not, by number or id, because another table has their half-year. */
export type GoneAgain = { readonly count: number; readonly left: readonly string[] };

/**
 * Ends them again in a restored database, as the owner of its tables: also one that was still built when the backup was made, and one that
 * was prepared later, so that no other table of its half-year takes its place. Refused ones come first: they free theirs.
 */
export async function repeatGoneReleases(
  tx: Tx,
  state: Gone,
  gone: readonly GoneRelease[],
): Promise<GoneAgain> {
  let count = 0;
  const left: string[] = [];
  for (const { content: _, places, ...row } of gone) {
    const { id, number, sha256, signature, signedBy, signedFor, signedOn, reason } = row;
    const { returnedBy, returnedFor, returnedOn, returnReason, returnAnswer } = row;
    const { setAsideBy, setAsideOn, setAsideReason, withdrawnBy, withdrawnOn, withdrawalReason } = row;
    const earlierReturns = JSON.stringify(row.earlierReturns);
    const { numUpdatedRows } = await tx
      .updateTable('release.release')
      .set({
        ...{ state, content: null, phase: 'done', phaseAt: row.phaseAt, reason, earlierReturns },
        ...{ number, sha256, signature, signedBy, signedFor, signedOn },
        ...{ returnedBy, returnedFor, returnedOn, returnReason, returnAnswer },
        ...{ setAsideBy, setAsideOn, setAsideReason, withdrawnBy, withdrawnOn, withdrawalReason },
      })
      .where('id', '=', id)
      .where('state', 'in', before[state])
      .executeTakeFirst();
    count += Number(numUpdatedRows);
    if (state !== 'refused' && (await isTaken(tx, row))) {
      left.push(`${number ?? id} (${row.family}, ${row.startsOn} to ${row.endsOn})`);
      continue;
    }
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('release.release')
      .values({ ...row, places: [...places], content: null, earlierReturns })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    count += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return { count, left };
}

/** Whether another table has the half-year of this one: each has one that was not refused (`release_of_half_year_once`). */
async function isTaken(
  tx: Tx,
  { id, actionId, family, startsOn }: Pick<GoneRelease, 'id' | 'actionId' | 'family' | 'startsOn'>,
): Promise<boolean> {
  const other = await tx
    .selectFrom('release.release')
    .select('id')
    .where((where) => where.and({ actionId, family, startsOn }))
    .where('id', '<>', id)
    .where('state', '<>', 'refused')
    .executeTakeFirst();
  return other !== undefined;
}
