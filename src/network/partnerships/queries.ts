import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { PartnershipFilter, PartnershipKind, PartnershipLevel, PartySort } from './schema.ts';

export type NamedParty = {
  readonly organisationId: string | null;
  readonly name: string;
  readonly sort: PartySort;
};
export type Partnership = {
  readonly id: string;
  readonly kind: PartnershipKind;
  readonly level: PartnershipLevel;
  readonly jurisdiction: string | null;
  /** The other side of the border. */
  readonly otherJurisdiction: string | null;
  /** The sub-grant and the gathering it grew out of; without a title where the reader may not see it. */
  readonly agreementId: string | null;
  readonly agreementTitle: string | null;
  readonly gatheringId: string | null;
  readonly gatheringTitle: string | null;
  readonly place: string;
  readonly subject: string;
  readonly summary: string;
  readonly beganOn: PlainDate;
  readonly endedOn: PlainDate | null;
  readonly documentReference: string;
  readonly url: string | null;
  readonly version: number;
  /** Since when everybody reads it; null where it is for those who work alone. */
  readonly publishedOn: PlainDate | null;
  readonly parties: readonly NamedParty[];
  readonly results: number;
};

const partnerships = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('network.partnership as partnership')
    // Row security leaves out a sub-grant that whoever asks may not know.
    .leftJoin('network.partnershipOrigin as origin', 'origin.partnershipId', 'partnership.id')
    .select(['partnership.id', 'partnership.kind', 'partnership.level', 'partnership.jurisdiction'])
    .select(['partnership.place', 'partnership.subject', 'partnership.summary', 'partnership.beganOn'])
    .select([
      'partnership.endedOn',
      'partnership.documentReference',
      'partnership.url',
      'partnership.version',
      'partnership.publishedOn',
    ])
    .select(['partnership.otherJurisdiction', 'origin.agreementId', 'partnership.gatheringId'])
    .select([
      sql<
        string | null
      >`(select a.number || ' · ' || a.title from grants.sub_grant_agreement a where a.id = origin.agreement_id)`.as(
        'agreementTitle',
      ),
      sql<string | null>`(select g.title from training.gathering g where g.id = partnership.gathering_id)`.as(
        'gatheringTitle',
      ),
    ])
    .select([
      sql<readonly NamedParty[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'name', coalesce(o.name, q.name), 'sort', q.sort) order by q.position), '[]')
        from network.partnership_party q left join network.organisation m on m.id = q.organisation_id
          left join network.organisation o on o.id = coalesce(m.merged_into, m.id)
        where q.partnership_id = partnership.id)`.as('parties'),
      sql<number>`(select count(*) from network.partnership_result r where r.partnership_id = partnership.id)`.as(
        'results',
      ),
    ])
    .where('partnership.actionId', '=', actionId);

export async function findPartnership(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<Partnership | undefined> {
  return partnerships(tx, actionId).where('partnership.id', '=', id).executeTakeFirst();
}

/** The partnership, locked until the transaction ends. Throws `not_found`. */
export async function lockPartnership(tx: Tx, actionId: string, id: string): Promise<Partnership> {
  await tx.selectFrom('network.partnership').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findPartnership(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Partnerships, the latest or the earliest first. `after` is the last id of the page before; without a limit, all. */
export async function listPartnerships(
  tx: Tx,
  actionId: string,
  {
    kind,
    level,
    with: sort,
    jurisdiction,
    sort: order,
    after,
    organisationIds,
  }: PartnershipFilter & { organisationIds?: readonly string[] },
  limit?: number,
): Promise<Partnership[]> {
  const [way, beyond] = order === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  const party = sql`select from network.partnership_party q where q.partnership_id = partnership.id`;
  let query = partnerships(tx, actionId);
  if (kind) query = query.where('partnership.kind', '=', kind);
  if (level) query = query.where('partnership.level', '=', level);
  if (jurisdiction)
    query = query.where(
      sql<boolean>`${jurisdiction} in (partnership.jurisdiction, partnership.other_jurisdiction)`,
    );
  if (sort) query = query.where(sql<boolean>`exists (${party} and q.sort = ${sort})`);
  if (organisationIds)
    query = query.where(
      sql<boolean>`exists (${party} and q.organisation_id = any (${[...organisationIds]}::uuid[]))`,
    );
  if (after)
    query = query.where(
      sql<boolean>`(partnership.began_on, partnership.id) ${beyond}
        (select began_on, id from network.partnership where id = ${after}::uuid)`,
    );
  return query
    .orderBy('partnership.beganOn', way)
    .orderBy('partnership.id', way)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export type Result = { readonly id: string; readonly happenedOn: PlainDate; readonly text: string };
/** What came of it, the latest first. */
export async function listResults(tx: Tx, partnershipId: string): Promise<Result[]> {
  return tx
    .selectFrom('network.partnershipResult')
    .select(['id', 'happenedOn', 'text'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('happenedOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export type PartnershipValues = Pick<
  Partnership,
  | 'kind'
  | 'level'
  | 'jurisdiction'
  | 'otherJurisdiction'
  | 'agreementId'
  | 'gatheringId'
  | 'place'
  | 'subject'
  | 'summary'
  | 'beganOn'
  | 'endedOn'
  | 'documentReference'
  | 'url'
>;

export async function insertPartnership(
  tx: Tx,
  {
    agreementId,
    ...partnership
  }: PartnershipValues & {
    id: string;
    actionId: string;
    recordedBy: string;
    createdAt: Instant;
    updatedAt: Instant;
    publishedOn?: PlainDate | null;
  },
): Promise<void> {
  await tx.insertInto('network.partnership').values(partnership).execute();
  await saveOrigin(tx, partnership.id, agreementId);
}

/** The sub-grant it grew out of, in place of the one before. One that this person may not know stays. */
async function saveOrigin(tx: Tx, partnershipId: string, agreementId: string | null): Promise<void> {
  await tx.deleteFrom('network.partnershipOrigin').where('partnershipId', '=', partnershipId).execute();
  if (agreementId !== null)
    await tx
      .insertInto('network.partnershipOrigin')
      .values({ partnershipId, agreementId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Saves it as the next version. */
export async function updatePartnership(
  tx: Tx,
  id: string,
  { agreementId, ...values }: PartnershipValues,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('network.partnership')
    .set({ ...values, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
  await saveOrigin(tx, id, agreementId);
}

/** The parties in their order, in place of those before. */
export async function replaceParties(
  tx: Tx,
  partnershipId: string,
  parties: readonly { organisationId: string | null; name: string | null; sort: PartySort }[],
): Promise<void> {
  await tx.deleteFrom('network.partnershipParty').where('partnershipId', '=', partnershipId).execute();
  await tx
    .insertInto('network.partnershipParty')
    .values(parties.map((party, position) => ({ ...party, partnershipId, position })))
    .execute();
}

/** From this day on everybody reads it, or nobody but staff. */
export async function savePublication(
  tx: Tx,
  id: string,
  by: { publishedOn: PlainDate; publishedBy: string } | undefined,
): Promise<void> {
  const held = { publishedOn: null, publishedBy: null };
  await tx
    .updateTable('network.partnership')
    .set(by ?? held)
    .where('id', '=', id)
    .execute();
}

export async function insertResult(
  tx: Tx,
  result: {
    id: string;
    partnershipId: string;
    happenedOn: PlainDate;
    text: string;
    recordedBy: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('network.partnershipResult').values(result).execute();
}
