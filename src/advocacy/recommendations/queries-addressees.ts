import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/**
 * Whom it asks, in their order, in place of those before. Who has a step or a reply must be among them. A step of a draft that asked
 * nobody yet belongs to those who are named first.
 */
export async function saveAsked(
  tx: Tx,
  recommendationId: string,
  addresseeIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('advocacy.asked')
    .where('recommendationId', '=', recommendationId)
    .where(({ not, eb }) => not(eb('addresseeId', 'in', addresseeIds)))
    .execute();
  await tx
    .insertInto('advocacy.asked')
    .values(addresseeIds.map((addresseeId, position) => ({ recommendationId, addresseeId, position })))
    .onConflict((known) =>
      known
        .columns(['recommendationId', 'addresseeId'])
        .doUpdateSet({ position: sql<number>`excluded.position` }),
    )
    .execute();
  await sql`
    insert into advocacy.came_to (evidence_id, recommendation_id, addressee_id)
    select e.id, q.recommendation_id, q.addressee_id
    from advocacy.status_evidence e join advocacy.asked q on q.recommendation_id = e.recommendation_id
    where e.recommendation_id = ${recommendationId}::uuid
      and not exists (select from advocacy.came_to c where c.evidence_id = e.id)`.execute(tx);
}

/** Of those whom it asks, who has a step or a reply, or was written to. */
export async function listWithHistory(tx: Tx, recommendationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select addressee_id as id from advocacy.came_to where recommendation_id = ${recommendationId}::uuid
    union select addressee_id from advocacy.response where recommendation_id = ${recommendationId}::uuid
    union select addressee_id from advocacy.request where recommendation_id = ${recommendationId}::uuid`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
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
