import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Queries, Tx } from '../../platform/work.ts';

export type TrailEvent = { readonly at: Instant; readonly word: string };

/** Adds to the trail of the area: the hour, the word, the organisation at work and the record. */
export async function insertEvent(
  tx: Tx,
  { actionId, at, word, recordId }: { actionId: string; at: Instant; word: string; recordId: string },
): Promise<void> {
  await sql`select protection.write_event(${actionId}::uuid, ${at}::timestamptz, ${word}, ${recordId}::uuid)`.execute(
    tx,
  );
}

/** The same of another organisation's or nobody's, as the owner of the tables: for what no person at work did. */
export async function addEvent(
  db: Queries,
  {
    actionId,
    at,
    word,
    organisationId,
    recordId,
  }: { actionId: string; at: Instant; word: string; organisationId: string; recordId: string },
): Promise<void> {
  await sql`select protection.add_event(${actionId}::uuid, ${at}::timestamptz, ${word}, ${organisationId}::uuid, ${recordId}::uuid)`.execute(
    db,
  );
}

/** What happened to a record, the latest first. */
export async function listEvents(tx: Tx, actionId: string, recordId: string): Promise<TrailEvent[]> {
  return tx
    .selectFrom('protection.event')
    .select(['hour as at', 'word'])
    .where('actionId', '=', actionId)
    .where('recordId', '=', recordId)
    .orderBy('sequence', 'desc')
    .limit(50)
    .execute();
}

/** The event of every night, and drafts that go: the hash of the trail's end. */
export async function sealDay(tx: Tx, actionId: string, at: Instant): Promise<string> {
  const { rows } = await sql<{ head: string }>`
    select protection.seal_day(${actionId}::uuid, ${at}::timestamptz) as head`.execute(tx);
  return rows[0]!.head;
}
