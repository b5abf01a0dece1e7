import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';

/** Whether staff of a partner confirmed a CSO, or it was awarded a sub-grant. */
export async function isVouchedFor(tx: Tx, organisationId: string): Promise<boolean> {
  const { rows } = await sql`
    select from network.organisation where id = ${organisationId}::uuid and vouched_at is not null
    union all
    select from grants.application
    where organisation_id = ${organisationId}::uuid and state = 'awarded'
    limit 1`.execute(tx);
  return rows.length > 0;
}

/**
 * The same as far as the reader may know: an award counts for whoever knows its sub-grant, which may be protected. It decides what a page
 * says, and nothing else.
 */
export async function isKnownVouchedFor(tx: Tx, organisationId: string): Promise<boolean> {
  const { rows } = await sql`
    select from network.organisation where id = ${organisationId}::uuid and vouched_at is not null
    union all
    select from grants.application a left join grants.held_agreement h on h.application_id = a.id
    where a.organisation_id = ${organisationId}::uuid and a.state = 'awarded' and coalesce(h.known, true)
    limit 1`.execute(tx);
  return rows.length > 0;
}

/** What says who an organisation is, locked until the transaction ends when `lock` is asked for. */
export async function findIdentity(tx: Tx, id: string, { lock = false }: { readonly lock?: boolean } = {}) {
  return tx
    .selectFrom('network.organisation')
    .select(['id', 'kind', 'name', 'shortName', 'otherNames', 'jurisdiction', 'municipality', 'legalForm'])
    .select(['registerName', 'registrationNumber', 'foundedYear', 'website', 'contactEmail', 'description'])
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirstOrThrow(() => problem('not_found'));
}
export type Identity = Awaited<ReturnType<typeof findIdentity>>;

/** Keeps who confirmed a CSO first; false when somebody had. */
export async function saveVouched(
  tx: Tx,
  id: string,
  { vouchedAt, vouchedBy }: { vouchedAt: Instant; vouchedBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('network.organisation')
    .set({ vouchedAt, vouchedBy })
    .where('id', '=', id)
    .where('vouchedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many invitations an organisation ever made: a mail that went out cannot be taken back. No other is made meanwhile. */
export async function countInvited(tx: Tx, organisationId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 3))`.execute(tx);
  const { count } = await tx
    .selectFrom('people.invitation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
