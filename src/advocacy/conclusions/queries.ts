import type { NotNull } from 'kysely';
import type { Tx } from '../../platform/work.ts';

/** The recommendation that a clause became. */
export async function findRecommendationOf(tx: Tx, conclusionId: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('advocacy.recommendation')
    .select('id')
    .where('conclusionId', '=', conclusionId)
    .executeTakeFirst();
  return found?.id;
}

export type Became = { readonly id: string; readonly title: string; readonly conclusionId: string };
/** What the clauses of a gathering became. */
export async function listBecame(tx: Tx, conclusionIds: readonly string[]): Promise<Became[]> {
  if (conclusionIds.length === 0) return [];
  return tx
    .selectFrom('advocacy.recommendation')
    .select(['id', 'title', 'conclusionId'])
    .where('conclusionId', 'in', [...conclusionIds])
    .$narrowType<{ conclusionId: NotNull }>()
    .execute();
}
