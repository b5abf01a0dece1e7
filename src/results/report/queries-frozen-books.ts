import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { Books } from './gather-books.ts';

/** What a frozen period keeps for its financial report; undefined where it was frozen before that was kept, or the accounts are closed. */
export async function findFrozenBooks(tx: Tx, periodId: string): Promise<Books | undefined> {
  const row = await tx
    .selectFrom('results.frozenFinancial')
    .select('content')
    .where('periodId', '=', periodId)
    .where(sql<boolean>`content ? 'contract'`)
    .executeTakeFirst();
  return row && (row.content as unknown as Books);
}

/** Keeps them; the database grants nobody to change them. */
export async function saveFrozenBooks(
  tx: Tx,
  periodId: string,
  content: Books,
  sha256: string,
): Promise<void> {
  await tx
    .insertInto('results.frozenFinancial')
    .values({ periodId, content: JSON.stringify(content), sha256 })
    .execute();
}
