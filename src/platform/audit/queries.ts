import { sql } from 'kysely';
import type { Instant } from '../dates.ts';
import type { Tx } from '../work.ts';

/** Facts beside an audit word: ids, codes, counts and amounts. Never a name, an address, a text somebody wrote, or a secret. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;
/** What somebody wrote about it, by name (`reason`): its salted digest goes into the chain, the text itself lies beside it and can be erased. */
export type AuditTexts = Readonly<Record<string, string>>;
export type AuditSubject = { readonly kind: string; readonly id: string | null };

type Entry = {
  at: Instant;
  word: string;
  actionId: string;
  actorId: string | null;
  organisationId: string | null;
  subject: AuditSubject;
  details: AuditDetails;
  texts: AuditTexts;
};

export async function writeAudit(
  tx: Tx,
  { at, word, actionId, actorId, organisationId, subject, details, texts }: Entry,
) {
  await sql`select platform.write_audit(${at}::timestamptz, ${word}, ${actionId}::uuid, ${actorId}::uuid,
    ${organisationId}::uuid, ${subject.kind}, ${subject.id}::uuid, ${JSON.stringify(details)}::jsonb,
    ${JSON.stringify(texts)}::jsonb)`.execute(tx);
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
