import { grantsCast } from '../../src/grants/testing.ts';
import type { Cast } from './cast.ts';
import { rolledBack } from './database.ts';

/** A test about sub-grants: an Action with its people and the small grid, in a transaction that is rolled back. */
export function staged(body: (cast: Cast) => Promise<void>): () => Promise<void> {
  return () =>
    rolledBack(async (tx) => {
      await body(await grantsCast(tx));
    });
}

/** The work's transaction, to look into the tables. */
export function tables(cast: Cast) {
  return cast.work(cast.ana).tx;
}

/** The words of the audit trail about a record, in order. */
export async function wordsAbout(cast: Cast, subjectId: string): Promise<string[]> {
  const rows = await tables(cast)
    .selectFrom('platform.auditEntry')
    .select('word')
    .where('subjectId', '=', subjectId)
    .orderBy('sequence')
    .execute();
  return rows.map(({ word }) => word);
}
