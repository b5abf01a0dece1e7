import { sql } from 'kysely';
import type { Multilingual } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';

export type LinkedStandard = { readonly id: string; readonly title: Multilingual };
export type LinkedRecommendation = { readonly id: string; readonly title: string };

/** The standards that a material is about, in their order. */
export async function listStandardsOf(tx: Tx, materialId: string): Promise<LinkedStandard[]> {
  return tx
    .selectFrom('advocacy.materialStandard as l')
    .innerJoin('published.matrixStandard as s', 's.id', 'l.standardId')
    .select(['s.id', 's.title'])
    .where('l.materialId', '=', materialId)
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
}

/** The recommendations that a material is about, drafts among them, by title. */
export async function listRecommendationsOf(tx: Tx, materialId: string): Promise<LinkedRecommendation[]> {
  return tx
    .selectFrom('advocacy.materialRecommendation as l')
    .innerJoin('advocacy.recommendation as r', 'r.id', 'l.recommendationId')
    .select(['r.id', 'r.title'])
    .where('l.materialId', '=', materialId)
    .orderBy(sql`lower(r.title)`)
    .orderBy('r.id')
    .execute();
}

/** These in place of those before. */
export async function replaceLinks(
  tx: Tx,
  materialId: string,
  {
    standardIds,
    recommendationIds,
  }: { standardIds: readonly string[]; recommendationIds: readonly string[] },
): Promise<void> {
  await tx.deleteFrom('advocacy.materialStandard').where('materialId', '=', materialId).execute();
  await tx.deleteFrom('advocacy.materialRecommendation').where('materialId', '=', materialId).execute();
  if (standardIds.length > 0)
    await tx
      .insertInto('advocacy.materialStandard')
      .values(standardIds.map((standardId) => ({ materialId, standardId })))
      .execute();
  if (recommendationIds.length > 0)
    await tx
      .insertInto('advocacy.materialRecommendation')
      .values(recommendationIds.map((recommendationId) => ({ materialId, recommendationId })))
      .execute();
}
