import { type NotNull, sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { Asked, RecommendationText } from './queries.ts';
import type { Evidence } from './queries-evidence.ts';
import type { PublishedFilter } from './schema.ts';

/** What the public's database role may read of recommendations. */
const published = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.recommendation')
    .select(['id', 'title', 'ask', 'jurisdiction', 'territory', 'source'])
    .select(['sourceBody', 'symbol', 'paragraph', 'saidOn', 'url', 'original', 'originalLanguage'])
    .select(['publishedOn', 'step', 'value', 'stepOn'])
    .select(
      sql<readonly Asked[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', q.addressee_id, 'name', q.addressee_name, 'organisationId', null,
          'step', q.step, 'value', q.value, 'stepOn', q.step_on, 'stance', q.stance) order by q.position), '[]')
        from published.asked q where q.recommendation_id = published.recommendation.id)`.as('addressees'),
    )
    .where('actionId', '=', actionId)
    .$narrowType<{
      territory: NotNull;
      source: RecommendationText['source'];
      sourceBody: NotNull;
      symbol: NotNull;
      paragraph: NotNull;
      original: NotNull;
      originalLanguage: RecommendationText['originalLanguage'];
    }>();

export async function findPublished(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<RecommendationText | undefined> {
  return published(tx, actionId).where('id', '=', id).executeTakeFirst();
}

/** Published recommendations, the latest or the earliest first. `after` is the last id of the page before; without a limit, all. */
export async function listPublished(
  tx: Tx,
  actionId: string,
  { jurisdiction, source, step, sort, after, addresseeId }: PublishedFilter & { addresseeId?: string },
  limit?: number,
): Promise<RecommendationText[]> {
  const [way, beyond] = sort === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  let query = published(tx, actionId);
  if (jurisdiction) query = query.where('jurisdiction', '=', jurisdiction);
  if (source) query = query.where('source', '=', source);
  if (step) query = query.where('step', '=', step);
  if (addresseeId)
    query = query.where(
      sql<boolean>`exists (select from published.asked q where q.recommendation_id = published.recommendation.id and q.addressee_id = ${addresseeId}::uuid)`,
    );
  if (after)
    query = query.where(
      sql<boolean>`(published_on, id) ${beyond} (select published_on, id from published.recommendation where id = ${after}::uuid)`,
    );
  return query
    .orderBy('publishedOn', way)
    .orderBy('id', way)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

/** The published evidence of how far it came, the latest first. */
export async function listPublishedEvidence(tx: Tx, recommendationId: string): Promise<Evidence[]> {
  return tx
    .selectFrom('published.statusEvidence')
    .select(['id', 'step', 'value', 'happenedOn', 'text', 'reference', 'url', 'corrected'])
    .select(
      sql<
        string[]
      >`array(select c.addressee_id from published.came_to c where c.evidence_id = published.status_evidence.id)`.as(
        'addresseeIds',
      ),
    )
    .where('recommendationId', '=', recommendationId)
    .orderBy('happenedOn', 'desc')
    .orderBy('id', 'desc')
    .$narrowType<{ corrected: NotNull }>()
    .execute();
}

export type Addressee = { readonly id: string; readonly name: string };
/** A body that a published recommendation asks something of. */
export async function findPublishedAddressee(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<Addressee | undefined> {
  return tx
    .selectFrom('published.asked')
    .select(['addresseeId as id', 'addresseeName as name'])
    .where('actionId', '=', actionId)
    .where('addresseeId', '=', id)
    .$narrowType<{ name: NotNull }>()
    .executeTakeFirst();
}
