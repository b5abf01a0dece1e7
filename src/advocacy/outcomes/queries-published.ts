import { type NotNull, sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { OutcomeText } from './queries.ts';
import type { Judgement } from './rules.ts';
import type { PublishedFilter } from './schema.ts';

/** What the public's database role may read of outcomes. */
const published = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.outcome')
    .select(['id', 'title', 'actor', 'change', 'kind', 'direction', 'happenedOn', 'jurisdiction'])
    .select(['territory', 'contribution', 'significance', 'substantiatedOn', 'publishedOn'])
    .where('actionId', '=', actionId);

export async function findPublished(tx: Tx, actionId: string, id: string): Promise<OutcomeText | undefined> {
  return published(tx, actionId).where('id', '=', id).executeTakeFirst();
}

/** Published outcomes, the latest or the earliest first. `after` is the last id of the page before; without a limit, all. */
export async function listPublished(
  tx: Tx,
  actionId: string,
  { kind, jurisdiction, sort, after }: PublishedFilter,
  limit?: number,
): Promise<OutcomeText[]> {
  const [way, beyond] = sort === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  let query = published(tx, actionId);
  if (kind) query = query.where('kind', '=', kind);
  if (jurisdiction) query = query.where('jurisdiction', '=', jurisdiction);
  if (after)
    query = query.where(
      sql<boolean>`(published_on, id) ${beyond} (select published_on, id from published.outcome where id = ${after}::uuid)`,
    );
  return query
    .orderBy('publishedOn', way)
    .orderBy('id', way)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

/** Published recommendations that a published outcome belongs to. */
export async function listPublishedLinks(
  tx: Tx,
  outcomeId: string,
): Promise<{ readonly id: string; readonly title: string }[]> {
  return tx
    .selectFrom('published.outcomeRecommendation')
    .select(['id', 'title'])
    .where('outcomeId', '=', outcomeId)
    .orderBy('title')
    .orderBy('id')
    .execute();
}

export type PublishedSubstantiation = Judgement & {
  readonly id: string;
  /** Null where an organisation of civil society is not named. */
  readonly name: string | null;
  readonly givenOn: PlainDate;
};
/** Who confirmed a published outcome. */
export async function listPublishedSubstantiations(
  tx: Tx,
  outcomeId: string,
): Promise<PublishedSubstantiation[]> {
  return tx
    .selectFrom('published.substantiation')
    .select(['id', 'bodyName as name', 'givenOn', 'description', 'contribution', 'significance'])
    .where('outcomeId', '=', outcomeId)
    .orderBy('givenOn')
    .orderBy('id')
    .$narrowType<{ givenOn: NotNull }>()
    .execute();
}
