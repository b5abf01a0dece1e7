import { sql } from 'kysely';
import type { Instant } from '../dates.ts';
import type { Tx } from '../work.ts';

/** Facts beside an audit word: ids, codes, counts and amounts. Never a name, an address, a text somebody wrote, or a secret. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;
export type AuditSubject = { readonly kind: string; readonly id: string | null };

type Entry = {
  at: Instant;
  word: string;
  actionId: string;
  actorId: string | null;
  organisationId: string | null;
  subject: AuditSubject;
  details: AuditDetails;
};

export async function writeAudit(
  tx: Tx,
  { at, word, actionId, actorId, organisationId, subject, details }: Entry,
) {
  await sql`select platform.write_audit(${at}::timestamptz, ${word}, ${actionId}::uuid, ${actorId}::uuid,
    ${organisationId}::uuid, ${subject.kind}, ${subject.id}::uuid, ${JSON.stringify(details)}::jsonb)`.execute(
    tx,
  );
}

export type HistoryEntry = {
  sequence: number;
  at: Instant;
  word: string;
  details: unknown;
  actorName: string | null;
};

/** What happened to records, newest first. */
export async function listHistory(
  tx: Tx,
  subjectIds: readonly string[],
  limit = 50,
): Promise<HistoryEntry[]> {
  if (subjectIds.length === 0) return [];
  return tx
    .selectFrom('platform.auditEntry as entry')
    .leftJoin('people.person as person', 'person.id', 'entry.actorId')
    .select(['entry.sequence', 'entry.at', 'entry.word', 'entry.details', 'person.name as actorName'])
    .where('entry.subjectId', 'in', subjectIds)
    .orderBy('entry.sequence', 'desc')
    .limit(limit)
    .execute();
}

/** The first entry whose hash, order or link is wrong, and how many entries were read. Reads the whole chain. */
export async function verifyChain(tx: Tx): Promise<{ entries: number; brokenAt: number | null }> {
  const { rows } = await sql<{ entries: number; brokenAt: number | null }>`
    with chain as (
      select sequence, previous_hash, hash,
        platform.audit_digest(previous_hash, sequence, at, word, action_id, actor_id, organisation_id, subject_kind, subject_id, details) as digest,
        lag(hash, 1, sha256('mostura'::bytea)) over (order by sequence) as before,
        row_number() over (order by sequence) as place
      from platform.audit_entry
    )
    select (select count(*) from chain)::int8 as entries,
      coalesce(
        (select min(sequence) from chain where hash <> digest or previous_hash <> before or sequence <> place),
        (select h.sequence from platform.audit_head h where h.sequence <> (select count(*) from chain)
          or h.hash <> coalesce((select c.hash from chain c order by c.sequence desc limit 1), sha256('mostura'::bytea)))
      ) as broken_at`.execute(tx);
  return rows[0]!;
}
