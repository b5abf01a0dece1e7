import type { Selectable } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Queries, Tx } from '../../platform/work.ts';

const told = [
  ...([
    'id',
    'setAsideBy',
    'setAsideOn',
    'setAsideReason',
    'returnedBy',
    'returnedFor',
    'returnedOn',
  ] as const),
  ...(['returnReason', 'returnAnswer', 'earlierReturns'] as const),
] as const;
export type SetAsideRelease = Pick<Selectable<DB['release.release']>, (typeof told)[number]>;

/** Tables that were set aside, in a database that a backup replaces, as the owner of its tables. */
export async function listSetAsideReleases(db: Queries): Promise<SetAsideRelease[]> {
  return db
    .selectFrom('release.release')
    .select(told)
    .where('state', '=', 'set_aside')
    .orderBy('id')
    .execute();
}

/** Sets them aside again in a restored database, as the owner of its tables: no other organisation can sign them. Returns how many there were. */
export async function repeatSettingAside(tx: Tx, aside: readonly SetAsideRelease[]): Promise<number> {
  let count = 0;
  for (const { id, earlierReturns, ...said } of aside) {
    const { numUpdatedRows } = await tx
      .updateTable('release.release')
      .set({ state: 'set_aside', content: null, ...said, earlierReturns: JSON.stringify(earlierReturns) })
      .where('id', '=', id)
      .where('state', 'in', ['ready', 'returned'])
      .executeTakeFirst();
    count += Number(numUpdatedRows);
  }
  return count;
}
