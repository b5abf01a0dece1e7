import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { PracticeText } from './queries.ts';
import type { AdoptionStep, AdoptionText } from './queries-adoptions.ts';
import type { PracticeDocument } from './queries-documents.ts';
import type { PublishedFilter } from './schema.ts';

/** What the public's database role may read of practices. */
const published = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.practice as p')
    .select(['p.id', 'p.kind', 'p.title', 'p.protects', 'p.whom', 'p.begunByName', 'p.jurisdiction'])
    .select(['p.territory', 'p.begunOn', 'p.publishedOn'])
    .select([
      sql<number>`(select count(distinct c.code) from (select p.jurisdiction as code union all
        select d.jurisdiction from published.adoption d where d.practice_id = p.id and d.status = 'adopted') c)`.as(
        'reached',
      ),
      sql<number>`(select count(*) from published.adoption d where d.practice_id = p.id and d.status = 'adopted')`.as(
        'adopted',
      ),
    ])
    .where('p.actionId', '=', actionId);

export async function findPublished(tx: Tx, actionId: string, id: string): Promise<PracticeText | undefined> {
  return published(tx, actionId).where('p.id', '=', id).executeTakeFirst();
}

/** Published practices, the latest or the earliest first. `after` is the last id of the page before; without a limit, all. */
export async function listPublished(
  tx: Tx,
  actionId: string,
  { kind, whom, jurisdiction, sort, after }: PublishedFilter,
  limit?: number,
): Promise<PracticeText[]> {
  const [way, beyond] = sort === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  let query = published(tx, actionId);
  if (kind) query = query.where('p.kind', '=', kind);
  if (whom) query = query.where(sql<boolean>`${whom} = any (p.whom)`);
  if (jurisdiction)
    query = query.where(
      sql<boolean>`exists (select from published.adoption d where d.practice_id = p.id and d.jurisdiction = ${jurisdiction})`,
    );
  if (after)
    query = query.where(
      sql<boolean>`(p.published_on, p.id) ${beyond} (select published_on, id from published.practice where id = ${after}::uuid)`,
    );
  return query
    .orderBy('p.publishedOn', way)
    .orderBy('p.id', way)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

/** The adoptions of these published practices, by where they are. */
export async function listPublishedAdoptions(
  tx: Tx,
  actionId: string,
  practiceIds: readonly string[],
): Promise<AdoptionText[]> {
  if (practiceIds.length === 0) return [];
  return tx
    .selectFrom('published.adoption')
    .select(['id', 'practiceId', 'bodyName', 'jurisdiction', 'territory', 'level', 'way', 'adaptedHow'])
    .select(['status', 'statusOn'])
    .where('actionId', '=', actionId)
    .where('practiceId', 'in', [...practiceIds])
    .orderBy('jurisdiction', (order) => order.asc().nullsLast())
    .orderBy('territory')
    .orderBy('statusOn', 'desc')
    .orderBy('id')
    .execute();
}

/** What became of the adoptions of a published practice, the latest first. */
export async function listPublishedSteps(tx: Tx, practiceId: string): Promise<AdoptionStep[]> {
  return tx
    .selectFrom('published.adoptionStep')
    .select(['id', 'adoptionId', 'status', 'happenedOn', 'reference', 'url', 'text'])
    .where('practiceId', '=', practiceId)
    .orderBy('happenedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The versions of the document of a published practice, the latest first. */
export async function listPublishedDocuments(tx: Tx, practiceId: string): Promise<PracticeDocument[]> {
  return tx
    .selectFrom('published.practiceDocument')
    .select(['id', 'label', 'datedOn', 'reference', 'url', 'changes'])
    .where('practiceId', '=', practiceId)
    .orderBy('datedOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
