import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Author, MaterialContent } from './content.ts';
import type { MaterialKind, PublishedFilter, TextLanguage, Topic } from './schema.ts';

/** What anybody may read: views of `published` only. */
export type PublishedMaterial = {
  readonly id: string;
  readonly kind: MaterialKind;
  readonly topic: Topic;
  readonly jurisdiction: string | null;
  readonly originalLanguage: TextLanguage;
  /** By language. */
  readonly titles: Readonly<Record<string, string>>;
  readonly languages: readonly TextLanguage[];
  readonly authors: readonly Author[];
  readonly publisher: string;
  readonly edition: number;
  readonly firstPublishedOn: PlainDate;
  readonly publishedOn: PlainDate;
  readonly publishedAt: Instant;
  readonly withdrawnOn: PlainDate | null;
  readonly withdrawnReason: string;
  readonly echoes: number;
};

const published = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.material as m')
    .select(['m.id', 'm.kind', 'm.topic', 'm.jurisdiction', 'm.originalLanguage', 'm.titles', 'm.languages'])
    .select(['m.authors', 'm.publisher', 'm.edition', 'm.firstPublishedOn', 'm.publishedOn', 'm.publishedAt'])
    .select(['m.withdrawnOn', 'm.withdrawnReason', 'm.echoes'])
    .where('m.actionId', '=', actionId)
    .$castTo<PublishedMaterial>();

export async function findPublished(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<PublishedMaterial | undefined> {
  return published(tx, actionId).where('m.id', '=', id).executeTakeFirst();
}

/** Published materials that nobody withdrew, the latest first. `after` is the last id of the page before; without a limit, all. */
export async function listPublished(
  tx: Tx,
  actionId: string,
  { kind, topic, jurisdiction, language, standard, recommendation, after }: PublishedFilter,
  limit?: number,
): Promise<PublishedMaterial[]> {
  let query = published(tx, actionId).where('m.withdrawnOn', 'is', null);
  if (kind) query = query.where('m.kind', '=', kind);
  if (topic) query = query.where('m.topic', '=', topic);
  if (jurisdiction) query = query.where('m.jurisdiction', '=', jurisdiction);
  if (language) query = query.where(sql<boolean>`${language} = any (m.languages)`);
  if (standard)
    query = query.where(
      sql<boolean>`exists (select from published.material_standard l where l.material_id = m.id and l.standard_id = ${standard}::uuid)`,
    );
  if (recommendation)
    query = query.where(
      sql<boolean>`exists (select from published.material_recommendation l where l.material_id = m.id and l.recommendation_id = ${recommendation}::uuid)`,
    );
  if (after)
    query = query.where(
      sql<boolean>`(m.published_at, m.id) < (select published_at, id from published.material where id = ${after}::uuid)`,
    );
  return query
    .orderBy('m.publishedAt', 'desc')
    .orderBy('m.id', 'desc')
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export type PublishedEdition = {
  readonly number: number;
  readonly publishedOn: PlainDate;
  readonly publishedAt: Instant;
  readonly sha256: string;
  readonly whatChanged: string;
};
/** The editions of a material, the latest first. */
export async function listPublishedEditions(tx: Tx, materialId: string): Promise<PublishedEdition[]> {
  return tx
    .selectFrom('published.materialEdition')
    .select(['number', 'publishedOn', 'publishedAt', 'sha256', 'whatChanged'])
    .where('materialId', '=', materialId)
    .orderBy('number', 'desc')
    .$narrowType<{ whatChanged: NotNull }>()
    .execute();
}

/** An edition's content as it was hashed; undefined where there is no such edition, or where the material was withdrawn. */
export async function findContent(tx: Tx, materialId: string, number: number): Promise<string | undefined> {
  const found = await tx
    .selectFrom('published.materialEdition')
    .select('content')
    .where('materialId', '=', materialId)
    .where('number', '=', number)
    .executeTakeFirst();
  return found?.content ?? undefined;
}
export const readContent = (content: string) => JSON.parse(content) as MaterialContent;
