import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';

/** A sub-grant or a gathering that a partnership may have grown out of. */
export type Origin = { readonly id: string; readonly title: string };
export type Origins = { readonly agreements: readonly Origin[]; readonly gatherings: readonly Origin[] };

/** What whoever asks may name: row security leaves out the agreements of others. */
export async function listOrigins(tx: Tx, actionId: string): Promise<Origins> {
  const agreements = await sql<Origin>`
    select id, number || ' · ' || title as title from grants.sub_grant_agreement
    where action_id = ${actionId}::uuid and state <> 'draft' order by number, id`.execute(tx);
  const gatherings = await sql<Origin>`
    select id, starts_on || ' · ' || title as title from training.gathering
    where action_id = ${actionId}::uuid and withdrawn_at is null order by starts_on desc, id`.execute(tx);
  return { agreements: agreements.rows, gatherings: gatherings.rows };
}

type From = { readonly agreementId: string } | { readonly gatheringId: string };
const columnOf = (from: From) =>
  'agreementId' in from
    ? sql`agreement_id = ${from.agreementId}::uuid`
    : sql`gathering_id = ${from.gatheringId}::uuid`;

/** The partnerships that grew out of a sub-grant or a gathering, for those who work. */
export async function listPartnershipsFrom(tx: Tx, from: From): Promise<Origin[]> {
  const { rows } = await sql<Origin>`
    select id, subject as title from network.partnership left join network.partnership_origin o on o.partnership_id = id
    where ${columnOf(from)} order by began_on, id`.execute(tx);
  return rows;
}

/** The same for everybody: where both are public. */
export async function listPublicPartnershipsFrom(tx: Tx, from: From): Promise<Origin[]> {
  const { rows } = await sql<Origin>`
    select id, subject as title from published.open_partnership where ${columnOf(from)} order by began_on, id`.execute(
    tx,
  );
  return rows;
}
