import type { Tx } from '../../platform/work.ts';

/** What was submitted of an application, as text; null before it is, and once retention emptied it. */
export async function findContent(tx: Tx, id: string): Promise<string | null> {
  const found = await tx
    .selectFrom('grants.application')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.content ?? null;
}
