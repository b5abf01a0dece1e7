import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { PublishedEcho } from './queries.ts';
import type { EchoFilter } from './schema.ts';

/** What the media made of it, as everybody reads it, the latest first; of one publication where one is given. */
export async function listPublishedEchoes(
  tx: Tx,
  actionId: string,
  { jurisdiction, language, after, materialId }: EchoFilter & { materialId?: string },
  limit?: number,
): Promise<PublishedEcho[]> {
  let query = tx
    .selectFrom('published.mediaEcho')
    .select(['id', 'materialId', 'outlet', 'title', 'appearedOn', 'url', 'language'])
    .select('jurisdiction')
    .where('actionId', '=', actionId);
  if (materialId) query = query.where('materialId', '=', materialId);
  if (jurisdiction) query = query.where('jurisdiction', '=', jurisdiction);
  if (language) query = query.where('language', '=', language);
  if (after)
    query = query.where(
      sql<boolean>`(appeared_on, id) < (select appeared_on, id from published.media_echo where id = ${after}::uuid)`,
    );
  return query
    .orderBy('appearedOn', 'desc')
    .orderBy('id', 'desc')
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}
