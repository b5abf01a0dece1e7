import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { LinkedOffice } from './link-offices.ts';
import type { EngagementFilter, EngagementKind } from './schema.ts';

export type Linked = { readonly id: string; readonly title: string };
export type Engagement = {
  readonly id: string;
  readonly kind: EngagementKind;
  readonly subject: string;
  readonly happenedOn: PlainDate;
  readonly jurisdiction: string | null;
  readonly territory: string;
  readonly place: string;
  readonly sideId: string;
  readonly side: string;
  readonly documentReference: string;
  readonly url: string | null;
  readonly agreed: string;
  readonly nextStep: string;
  readonly nextOn: PlainDate | null;
  readonly nextDoneAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string;
  readonly version: number;
  readonly offices: readonly LinkedOffice[];
  readonly recommendations: readonly Linked[];
};

const engagements = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.engagement as e')
    .innerJoin('network.organisation as alias', 'alias.id', 'e.sideId')
    .innerJoin('network.organisation as o', (join) =>
      join.on(sql<boolean>`o.id = coalesce(alias.merged_into, alias.id)`),
    )
    .select(['e.id', 'e.kind', 'e.subject', 'e.happenedOn', 'e.jurisdiction', 'e.territory', 'e.place'])
    .select(['e.documentReference', 'e.url', 'e.agreed', 'e.nextStep', 'e.nextOn', 'e.nextDoneAt'])
    .select(['e.withdrawnAt', 'e.withdrawnReason', 'e.version', 'o.id as sideId', 'o.name as side'])
    .select([
      sql<readonly LinkedOffice[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('office', f.office, 'institution', f.institution,
          'organisationId', coalesce(n.merged_into, n.id)) order by f.position), '[]')
        from advocacy.engagement_office f left join network.organisation n on n.id = f.organisation_id
        where f.engagement_id = e.id)`.as('offices'),
      sql<readonly Linked[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title) order by r.title, r.id), '[]')
        from advocacy.engagement_recommendation l join advocacy.recommendation r on r.id = l.recommendation_id
        where l.engagement_id = e.id)`.as('recommendations'),
    ])
    .where('e.actionId', '=', actionId);

export async function findEngagement(tx: Tx, actionId: string, id: string): Promise<Engagement | undefined> {
  return engagements(tx, actionId).where('e.id', '=', id).executeTakeFirst();
}

/** The engagement, locked until the transaction ends. Throws `not_found`. */
export async function lockEngagement(tx: Tx, actionId: string, id: string): Promise<Engagement> {
  await tx.selectFrom('advocacy.engagement').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findEngagement(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Engagements, the latest or the earliest first, those withdrawn among them. `after` is the last id of the page before; without a limit, all. */
export async function listEngagements(
  tx: Tx,
  actionId: string,
  { kind, jurisdiction, next, sort, after }: EngagementFilter,
  limit?: number,
): Promise<Engagement[]> {
  const [way, beyond] = sort === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  let query = engagements(tx, actionId);
  if (kind) query = query.where('e.kind', '=', kind);
  if (jurisdiction) query = query.where('e.jurisdiction', '=', jurisdiction);
  if (next)
    query = query
      .where('e.nextOn', 'is not', null)
      .where('e.nextDoneAt', 'is', null)
      .where('e.withdrawnAt', 'is', null);
  if (after)
    query = query.where(
      sql<boolean>`(e.happened_on, e.id) ${beyond} (select happened_on, id from advocacy.engagement where id = ${after}::uuid)`,
    );
  return query
    .orderBy('e.happenedOn', way)
    .orderBy('e.id', way)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

/** What was done for a recommendation, the latest first. */
export async function listEngagementsFor(
  tx: Tx,
  actionId: string,
  recommendationId: string,
): Promise<Engagement[]> {
  return engagements(tx, actionId)
    .where('e.withdrawnAt', 'is', null)
    .where(
      sql<boolean>`exists (select from advocacy.engagement_recommendation l where l.engagement_id = e.id and l.recommendation_id = ${recommendationId}::uuid)`,
    )
    .orderBy('e.happenedOn', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
}

export type EngagementValues = Pick<
  Engagement,
  | 'kind'
  | 'subject'
  | 'happenedOn'
  | 'jurisdiction'
  | 'territory'
  | 'place'
  | 'sideId'
  | 'documentReference'
  | 'url'
  | 'agreed'
  | 'nextStep'
  | 'nextOn'
>;

export async function insertEngagement(
  tx: Tx,
  engagement: EngagementValues & { id: string; actionId: string; recordedBy: string; createdAt: Instant },
): Promise<void> {
  await tx
    .insertInto('advocacy.engagement')
    .values({ ...engagement, updatedAt: engagement.createdAt })
    .execute();
}

/** Saves it as the next version. */
export async function updateEngagement(
  tx: Tx,
  id: string,
  values: Partial<
    EngagementValues & { nextDoneAt: Instant | null; withdrawnAt: Instant; withdrawnReason: string }
  >,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('advocacy.engagement')
    .set({ ...values, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** The offices in their order and the recommendations it was for, in place of those before. */
export async function replaceParts(
  tx: Tx,
  engagementId: string,
  offices: readonly LinkedOffice[],
  recommendationIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('advocacy.engagementOffice').where('engagementId', '=', engagementId).execute();
  await tx
    .insertInto('advocacy.engagementOffice')
    .values(offices.map((office, position) => ({ ...office, engagementId, position })))
    .execute();
  await tx.deleteFrom('advocacy.engagementRecommendation').where('engagementId', '=', engagementId).execute();
  if (recommendationIds.length > 0)
    await tx
      .insertInto('advocacy.engagementRecommendation')
      .values(recommendationIds.map((recommendationId) => ({ engagementId, recommendationId })))
      .execute();
}
