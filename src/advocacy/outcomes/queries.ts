import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { ChangeKind, Direction, Link, LinkKind, OutcomeFilter, OutcomeState } from './schema.ts';

/** What an outcome says, whoever reads it. */
export type OutcomeText = {
  readonly id: string;
  readonly title: string;
  readonly actor: string;
  readonly change: string;
  readonly kind: ChangeKind;
  readonly direction: Direction;
  readonly happenedOn: PlainDate;
  readonly jurisdiction: string | null;
  readonly territory: string;
  readonly contribution: string;
  readonly significance: string;
  readonly substantiatedOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
};
export type Outcome = OutcomeText & {
  readonly harvesterId: string;
  readonly harvester: string;
  readonly state: OutcomeState;
  readonly recordedBy: string;
  readonly version: number;
};

const outcomes = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.outcome as u')
    .innerJoin('network.organisation as alias', 'alias.id', 'u.harvesterId')
    .innerJoin('network.organisation as o', (join) =>
      join.on(sql<boolean>`o.id = coalesce(alias.merged_into, alias.id)`),
    )
    .select(['u.id', 'u.title', 'u.actor', 'u.change', 'u.kind', 'u.direction', 'u.happenedOn'])
    .select(['u.jurisdiction', 'u.territory', 'u.contribution', 'u.significance', 'u.substantiatedOn'])
    .select(['u.publishedOn', 'u.state', 'u.recordedBy', 'u.version', 'o.id as harvesterId'])
    .select('o.name as harvester')
    .where('u.actionId', '=', actionId);

export async function findOutcome(tx: Tx, actionId: string, id: string): Promise<Outcome | undefined> {
  return outcomes(tx, actionId).where('u.id', '=', id).executeTakeFirst();
}

/** The outcome, locked until the transaction ends. Throws `not_found`. */
export async function lockOutcome(tx: Tx, actionId: string, id: string): Promise<Outcome> {
  await tx.selectFrom('advocacy.outcome').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findOutcome(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Outcomes, those recorded last or first at the top. `after` is the last id of the page before; without a limit, all. */
export async function listOutcomes(
  tx: Tx,
  actionId: string,
  { kind, jurisdiction, state, sort, after }: OutcomeFilter,
  limit?: number,
): Promise<Outcome[]> {
  const [way, beyond] = sort === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  let query = outcomes(tx, actionId);
  if (kind) query = query.where('u.kind', '=', kind);
  if (jurisdiction) query = query.where('u.jurisdiction', '=', jurisdiction);
  if (state) query = query.where('u.state', '=', state);
  if (after)
    query = query.where(
      sql<boolean>`(u.created_at, u.id) ${beyond} (select created_at, id from advocacy.outcome where id = ${after}::uuid)`,
    );
  return query
    .orderBy('u.createdAt', way)
    .orderBy('u.id', way)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export type OutcomeValues = Pick<
  Outcome,
  | 'title'
  | 'actor'
  | 'change'
  | 'kind'
  | 'direction'
  | 'happenedOn'
  | 'jurisdiction'
  | 'territory'
  | 'contribution'
  | 'significance'
  | 'harvesterId'
>;

export async function insertOutcome(
  tx: Tx,
  outcome: OutcomeValues & { id: string; actionId: string; recordedBy: string; createdAt: Instant },
): Promise<void> {
  await tx
    .insertInto('advocacy.outcome')
    .values({ ...outcome, updatedAt: outcome.createdAt })
    .execute();
}

/** Saves it as the next version. */
export async function updateOutcome(
  tx: Tx,
  id: string,
  values: Partial<
    OutcomeValues & { state: OutcomeState; substantiatedOn: PlainDate | null; publishedOn: PlainDate }
  >,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('advocacy.outcome')
    .set({ ...values, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** What it was worked for with, in place of what was said before. */
export async function replaceLinks(tx: Tx, outcomeId: string, links: readonly Link[]): Promise<void> {
  await tx.deleteFrom('advocacy.outcomeLink').where('outcomeId', '=', outcomeId).execute();
  if (links.length > 0)
    await tx
      .insertInto('advocacy.outcomeLink')
      .values(links.map((link) => ({ ...link, outcomeId })))
      .execute();
}

export type Linkable = {
  readonly kind: LinkKind;
  readonly id: string;
  readonly title: string;
  /** Whose page shows it. */
  readonly pageId: string;
};
const linkable = (actionId: string) => sql`
  select 'engagement' as kind, e.id, e.subject as title, e.id as page_id, 1 as position
    from advocacy.engagement e where e.action_id = ${actionId}::uuid and e.withdrawn_at is null
  union all
  select 'recommendation', r.id, r.title, r.id, 2 from advocacy.recommendation r where r.action_id = ${actionId}::uuid
  union all
  select 'gathering', g.id, g.title, g.id, 3 from training.gathering g where g.action_id = ${actionId}::uuid and g.withdrawn_at is null
  union all
  select 'measure', m.id, m.title, coalesce((
      select l.recommendation_id from advocacy.recommendation_measure l where l.measure_id = m.id order by l.recommendation_id limit 1), m.id), 4
    from advocacy.measure m where m.action_id = ${actionId}::uuid`;

/** All that an outcome can be linked to: engagements and gatherings that stand, recommendations, measures. */
export async function listLinkable(tx: Tx, actionId: string): Promise<Linkable[]> {
  const { rows } = await sql<Linkable>`
    select kind, id, title, page_id from (${linkable(actionId)}) l order by position, title, id`.execute(tx);
  return rows;
}

/** What an outcome is linked to. */
export async function listLinks(tx: Tx, actionId: string, outcomeId: string): Promise<Linkable[]> {
  const { rows } = await sql<Linkable>`
    select l.kind, l.id, l.title, l.page_id from (${linkable(actionId)}) l
      join advocacy.outcome_link k on k.kind = l.kind and k.linked_id = l.id
    where k.outcome_id = ${outcomeId}::uuid order by l.position, l.title, l.id`.execute(tx);
  return rows;
}
