import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { LinkedRecommendation, LinkedStandard } from './queries-links.ts';

/** The standards that a published material is about, in their order. */
export async function listPublishedStandardsOf(tx: Tx, materialId: string): Promise<LinkedStandard[]> {
  return tx
    .selectFrom('published.materialStandard as l')
    .innerJoin('published.matrixStandard as s', 's.id', 'l.standardId')
    .select(['s.id', 's.title'])
    .where('l.materialId', '=', materialId)
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
}

export async function listPublishedRecommendationsOf(
  tx: Tx,
  materialId: string,
): Promise<LinkedRecommendation[]> {
  return tx
    .selectFrom('published.materialRecommendation as l')
    .innerJoin('published.recommendation as r', 'r.id', 'l.recommendationId')
    .select(['r.id', 'r.title'])
    .where('l.materialId', '=', materialId)
    .orderBy(sql`lower(r.title)`)
    .orderBy('r.id')
    .execute();
}

/** What materials can be narrowed to: the standards and recommendations that any of them is about. */
export async function listLinked(tx: Tx, actionId: string) {
  const standards = await tx
    .selectFrom('published.matrixStandard as s')
    .select(['s.id', 's.title'])
    .where(
      sql<boolean>`exists (select from published.material_standard l join published.material m on m.id = l.material_id where l.standard_id = s.id and m.action_id = ${actionId}::uuid)`,
    )
    .orderBy('s.position')
    .execute();
  const recommendations = await tx
    .selectFrom('published.recommendation as r')
    .select(['r.id', 'r.title'])
    .where('r.actionId', '=', actionId)
    .where(
      sql<boolean>`exists (select from published.material_recommendation l where l.recommendation_id = r.id)`,
    )
    .orderBy(sql`lower(r.title)`)
    .execute();
  return { standards, recommendations };
}
