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

/**
 * Reads the trail of the area again, as the owner of the tables: how many events there are, and the numbers of those that do not follow from
 * the one before or are not as they were written. Of an event whose incident retention took only its place in the chain can be read. `lost`:
 * hashes that the common trail noted and no event has.
 */
export async function verifyEvents(
  tx: Tx,
  actionId: string,
): Promise<{
  readonly events: number;
  readonly broken: readonly number[];
  readonly lost: readonly string[];
}> {
  const { rows } = await sql<{ sequence: number; sound: boolean }>`
    select sequence::int, previous_hash = coalesce(lag(hash) over (order by sequence), sha256('mostura'::bytea))
      and sequence = row_number() over (order by sequence)
      and (hash = protection.event_digest(previous_hash, salt, action_id, sequence, hour, word, organisation_id, record_id)
        or (record_id is null and word <> 'protection.seal_day')) as sound
    from protection.event where action_id = ${actionId}::uuid order by sequence`.execute(tx);
  const lost = await sql<{ head: string }>`
    select e.details ->> 'head' as head from platform.audit_entry e
    where e.action_id = ${actionId}::uuid and e.word = 'protection.seal_day'
      and not exists (select from protection.event v where v.action_id = e.action_id and encode(v.hash, 'hex') = e.details ->> 'head')
    order by e.sequence`.execute(tx);
  return {
    events: rows.length,
    broken: rows.filter(({ sound }) => !sound).map(({ sequence }) => sequence),
    lost: lost.rows.map(({ head }) => head),
  };
}

/** The event of every night, and drafts that go: the hash of the trail's end. */
export async function sealDay(tx: Tx, actionId: string, at: Instant): Promise<string> {
  const { rows } = await sql<{ head: string }>`
    select protection.seal_day(${actionId}::uuid, ${at}::timestamptz) as head`.execute(tx);
  return rows[0]!.head;
}
