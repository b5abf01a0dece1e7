import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Stance } from '../responses/schema.ts';
import type { OriginalLanguage, RecommendationFilter, Source } from './schema.ts';

/** A body that a recommendation asks: of the registry or by its name, one row of addressees. */
export type Asked = {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
  /** Its latest step of the ladder, with its value and day; null before any evidence. */
  readonly step: string | null;
  readonly value: number | null;
  readonly stepOn: PlainDate | null;
  readonly stance: Stance | null;
};
/** What a recommendation says, whoever reads it. */
export type RecommendationText = {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  /** Whom it asks, each with how far it has come and how it replied last. A draft that came from a gathering may not say yet. */
  readonly addressees: readonly Asked[];
  readonly jurisdiction: string | null;
  readonly territory: string;
  readonly source: Source;
  readonly sourceBody: string;
  readonly symbol: string;
  readonly paragraph: string;
  readonly saidOn: PlainDate | null;
  readonly url: string | null;
  readonly original: string;
  readonly originalLanguage: OriginalLanguage | null;
  readonly publishedOn: PlainDate | null;
  /** The step of the body that came least far, with its value and day; null while that body has taken none. */
  readonly step: string | null;
  readonly value: number | null;
  readonly stepOn: PlainDate | null;
};
export type Origin = { readonly gatheringId: string; readonly gathering: string; readonly number: number };
/** As staff follow it. */
export type Recommendation = RecommendationText & {
  /** The clause of a gathering that it came from. */
  readonly origin: Origin | null;
  readonly state: 'draft' | 'published';
  readonly reviewOn: PlainDate | null;
  readonly version: number;
};

const recommendations = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.recommendation as r')
    .leftJoin('advocacy.standing as s', 's.recommendationId', 'r.id')
    .select(['r.id', 'r.title', 'r.ask', 'r.jurisdiction', 'r.territory', 'r.source'])
    .select(['r.sourceBody', 'r.symbol', 'r.paragraph', 'r.saidOn', 'r.url', 'r.original'])
    .select(['r.originalLanguage', 'r.publishedOn', 'r.state', 'r.reviewOn', 'r.version'])
    .select(['s.step', 's.value', 's.happenedOn as stepOn'])
    .select(
      sql<readonly Asked[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', coalesce(o.name, a.name), 'organisationId', a.organisation_id,
          'step', w.step, 'value', w.value, 'stepOn', w.happened_on, 'stance', (
            select e.stance from advocacy.response e where e.recommendation_id = q.recommendation_id and e.addressee_id = q.addressee_id
            order by e.given_on desc, e.created_at desc, e.id desc limit 1)) order by q.position), '[]')
        from advocacy.asked q join advocacy.addressee a on a.id = q.addressee_id
          left join network.organisation o on o.id = a.organisation_id
          left join advocacy.asked_standing w on w.recommendation_id = q.recommendation_id and w.addressee_id = q.addressee_id
        where q.recommendation_id = r.id)`.as('addressees'),
    )
    .select(
      sql<Origin | null>`(
        select jsonb_build_object('gatheringId', g.id, 'gathering', g.title, 'number', c.number)
        from training.conclusion c join training.gathering g on g.id = c.gathering_id where c.id = r.conclusion_id)`.as(
        'origin',
      ),
    )
    .where('r.actionId', '=', actionId);

export async function findRecommendation(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<Recommendation | undefined> {
  return recommendations(tx, actionId).where('r.id', '=', id).executeTakeFirst();
}

/** The recommendation, locked until the transaction ends. Throws `not_found`. */
export async function lockRecommendation(tx: Tx, actionId: string, id: string): Promise<Recommendation> {
  await tx.selectFrom('advocacy.recommendation').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findRecommendation(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Recommendations, those recorded last or first at the top. `after` is the last id of the page before; without a limit, all. */
export async function listRecommendations(
  tx: Tx,
  actionId: string,
  { jurisdiction, source, step, state, stillSince, sort, after }: RecommendationFilter,
  limit?: number,
): Promise<Recommendation[]> {
  const [way, beyond] = sort === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  let query = recommendations(tx, actionId);
  if (jurisdiction) query = query.where('r.jurisdiction', '=', jurisdiction);
  if (source) query = query.where('r.source', '=', source);
  if (state) query = query.where('r.state', '=', state);
  if (stillSince)
    query = query.where(
      sql<boolean>`r.published_on < ${stillSince}::date and not exists (
        select from advocacy.status_evidence e where e.recommendation_id = r.id and e.happened_on >= ${stillSince}::date
        union all select from advocacy.response e where e.recommendation_id = r.id and e.given_on >= ${stillSince}::date)`,
    );
  if (step) query = query.where('s.step', '=', step);
  if (after)
    query = query.where(
      sql<boolean>`(r.created_at, r.id) ${beyond} (select created_at, id from advocacy.recommendation where id = ${after}::uuid)`,
    );
  return query
    .orderBy('r.createdAt', way)
    .orderBy('r.id', way)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export type RecommendationValues = Omit<
  RecommendationText,
  'id' | 'addressees' | 'publishedOn' | 'step' | 'value' | 'stepOn'
> & { readonly reviewOn: PlainDate | null };

export async function insertRecommendation(
  tx: Tx,
  recommendation: RecommendationValues & {
    id: string;
    actionId: string;
    recordedBy: string;
    createdAt: Instant;
    conclusionId?: string;
    state?: 'draft' | 'published';
    publishedOn?: PlainDate | null;
  },
): Promise<void> {
  await tx
    .insertInto('advocacy.recommendation')
    .values({ ...recommendation, updatedAt: recommendation.createdAt })
    .execute();
}

/** Saves it as the next version. */
export async function updateRecommendation(
  tx: Tx,
  id: string,
  values: Partial<RecommendationValues & { state: 'published'; publishedOn: PlainDate }>,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('advocacy.recommendation')
    .set({ ...values, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}
