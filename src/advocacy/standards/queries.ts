import type { Multilingual } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';

export type LinkedStandard = { readonly id: string; readonly title: Multilingual };

/** The standards that a recommendation would bring closer, in their order. */
export async function listStandardsOf(tx: Tx, recommendationId: string): Promise<LinkedStandard[]> {
  return tx
    .selectFrom('advocacy.recommendationStandard as l')
    .innerJoin('published.matrixStandard as s', 's.id', 'l.standardId')
    .select(['s.id', 's.title'])
    .where('l.recommendationId', '=', recommendationId)
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
}

/** The same as the public's database role reads it. */
export async function listPublishedStandardsOf(tx: Tx, recommendationId: string): Promise<LinkedStandard[]> {
  return tx
    .selectFrom('published.recommendationStandard as l')
    .innerJoin('published.matrixStandard as s', 's.id', 'l.standardId')
    .select(['s.id', 's.title'])
    .where('l.recommendationId', '=', recommendationId)
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
}

/** These standards in place of those before. */
export async function replaceStandards(
  tx: Tx,
  recommendationId: string,
  standardIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('advocacy.recommendationStandard')
    .where('recommendationId', '=', recommendationId)
    .execute();
  if (standardIds.length === 0) return;
  await tx
    .insertInto('advocacy.recommendationStandard')
    .values(standardIds.map((standardId) => ({ recommendationId, standardId })))
    .execute();
}
