import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { Partnership, Result } from './queries.ts';
import type { PartnershipFilter } from './schema.ts';

/** A partnership as everybody reads it. */
export type PublicPartnership = Omit<Partnership, 'version'>;

const open = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.openPartnership')
    .select(['id', 'kind', 'level', 'jurisdiction', 'place', 'subject', 'summary', 'beganOn', 'endedOn'])
    .select(['documentReference', 'url', 'publishedOn', 'parties', 'results', 'otherJurisdiction'])
    .select(['agreementId', 'agreementTitle', 'gatheringId', 'gatheringTitle'])
    .where('actionId', '=', actionId)
    .$castTo<PublicPartnership>();

export async function findPublicPartnership(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<PublicPartnership | undefined> {
  return open(tx, actionId).where('id', '=', id).executeTakeFirst();
}

/** What is marked public, the latest or the earliest first. `after` is the last id of the page before; without a limit, all. */
export async function listPublicPartnerships(
  tx: Tx,
  actionId: string,
  { kind, level, with: sort, jurisdiction, sort: order, after }: PartnershipFilter,
  limit?: number,
): Promise<PublicPartnership[]> {
  const [way, beyond] = order === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  let query = open(tx, actionId);
  if (kind) query = query.where('kind', '=', kind);
  if (level) query = query.where('level', '=', level);
  if (jurisdiction) query = query.where(sql<boolean>`${jurisdiction} in (jurisdiction, other_jurisdiction)`);
  if (sort) query = query.where(sql<boolean>`parties @> ${JSON.stringify([{ sort }])}::jsonb`);
  if (after)
    query = query.where(
      sql<boolean>`(began_on, id) ${beyond} (select began_on, id from published.open_partnership where id = ${after}::uuid)`,
    );
  return query
    .orderBy('beganOn', way)
    .orderBy('id', way)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export async function listPublicResults(tx: Tx, partnershipId: string): Promise<Result[]> {
  return tx
    .selectFrom('published.partnershipResult')
    .select(['id', 'happenedOn', 'text'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('happenedOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
