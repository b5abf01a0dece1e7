import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { OriginalLanguage, RecommendationFilter, Source } from './schema.ts';

/** What a recommendation says, whoever reads it. */
export type RecommendationText = {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  /** Whom it asks: a body of the registry or by its name, one row of addressees. */
  readonly addresseeId: string;
  readonly addresseeName: string;
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
  /** The latest step of the ladder with its value and day; null before any evidence. */
  readonly step: string | null;
  readonly value: number | null;
  readonly stepOn: PlainDate | null;
};
export type Origin = { readonly gatheringId: string; readonly gathering: string; readonly number: number };
/** As staff follow it: a draft that came from a gathering may not say yet whom it asks. */
export type Recommendation = Omit<RecommendationText, 'addresseeId' | 'addresseeName'> & {
  readonly addresseeId: string | null;
  readonly addresseeName: string | null;
  /** The clause of a gathering that it came from. */
  readonly origin: Origin | null;
  readonly organisationId: string | null;
  readonly state: 'draft' | 'published';
  readonly reviewOn: PlainDate | null;
  readonly version: number;
};

const recommendations = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.recommendation as r')
    .leftJoin('advocacy.addressee as a', 'a.id', 'r.addresseeId')
    .leftJoin('network.organisation as o', 'o.id', 'a.organisationId')
    .leftJoin('advocacy.standing as s', 's.recommendationId', 'r.id')
    .select(['r.id', 'r.title', 'r.ask', 'r.addresseeId', 'r.jurisdiction', 'r.territory', 'r.source'])
    .select(['r.sourceBody', 'r.symbol', 'r.paragraph', 'r.saidOn', 'r.url', 'r.original'])
    .select(['r.originalLanguage', 'r.publishedOn', 'r.state', 'r.reviewOn', 'r.version'])
    .select(['a.organisationId', 's.step', 's.value', 's.happenedOn as stepOn'])
    .select(sql<string>`coalesce(o.name, a.name)`.as('addresseeName'))
    .select(
      sql<Origin | null>`(
        select jsonb_build_object('gatheringId', g.id, 'gathering', g.title, 'number', c.number)
        from training.conclusion c join training.gathering g on g.id = c.gathering_id where c.id = r.conclusion_id)`.as(
        'origin',
      ),
    )
    .where('r.actionId', '=', actionId)
    .$castTo<Recommendation>();

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
  if (!found) throw problem('not_found', {}, { status: 404 });
  return found;
}

/** Recommendations, those recorded last or first at the top. `after` is the last id of the page before; without a limit, all. */
export async function listRecommendations(
  tx: Tx,
  actionId: string,
  { jurisdiction, source, step, state, sort, after }: RecommendationFilter,
  limit?: number,
): Promise<Recommendation[]> {
  const [way, beyond] = sort === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  let query = recommendations(tx, actionId);
  if (jurisdiction) query = query.where('r.jurisdiction', '=', jurisdiction);
  if (source) query = query.where('r.source', '=', source);
  if (state) query = query.where('r.state', '=', state);
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

export type Evidence = {
  readonly id: string;
  readonly step: string;
  readonly value: number;
  readonly happenedOn: PlainDate;
  readonly text: string;
  readonly reference: string;
  readonly url: string | null;
  /** A later entry took its place: it stays in the history and counts no more. */
  readonly corrected: boolean;
};
/** The evidence of how far it came, the latest first. */
export async function listEvidence(tx: Tx, recommendationId: string): Promise<Evidence[]> {
  return tx
    .selectFrom('advocacy.statusEvidence as e')
    .select(['id', 'step', 'value', 'happenedOn', 'text', 'reference', 'url'])
    .select(
      sql<boolean>`exists (select from advocacy.status_evidence later where later.corrects = e.id)`.as(
        'corrected',
      ),
    )
    .where('recommendationId', '=', recommendationId)
    .orderBy('happenedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export type RecommendationValues = Omit<
  RecommendationText,
  'id' | 'addresseeId' | 'addresseeName' | 'publishedOn' | 'step' | 'value' | 'stepOn'
> & { readonly addresseeId: string | null; readonly reviewOn: PlainDate | null };

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

export async function insertEvidence(
  tx: Tx,
  evidence: Omit<Evidence, 'corrected'> & {
    corrects?: string | null;
    recommendationId: string;
    recordedBy: string;
    recordedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('advocacy.statusEvidence').values(evidence).execute();
}

/** The addressee that is this organisation, or the body of this name. */
export async function findAddressee(
  tx: Tx,
  actionId: string,
  by: { organisationId: string } | { nameKey: string },
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('advocacy.addressee')
    .select('id')
    .where('actionId', '=', actionId)
    .where((is) =>
      'organisationId' in by ? is('organisationId', '=', by.organisationId) : is('nameKey', '=', by.nameKey),
    )
    .executeTakeFirst();
  return found?.id;
}

export async function insertAddressee(
  tx: Tx,
  addressee: {
    id: string;
    actionId: string;
    organisationId: string | null;
    name: string | null;
    nameKey: string | null;
    createdAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('advocacy.addressee')
    .values(addressee)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
