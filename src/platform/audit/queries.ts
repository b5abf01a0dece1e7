import { sql } from 'kysely';
import { addSeconds, type Instant } from '../dates.ts';
import type { Actor } from '../permissions.ts';
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

/** Whether this person wrote the same into the trail within an hour: the word, the record and the facts. */
export async function isWritten(
  tx: Tx,
  {
    now,
    actorId,
    word,
    subject,
    details,
  }: Pick<Entry, 'word' | 'subject' | 'details'> & { now: Instant; actorId: string },
): Promise<boolean> {
  const found = await tx
    .selectFrom('platform.auditEntry')
    .select('sequence')
    .where('subjectId', '=', subject.id)
    .where('actorId', '=', actorId)
    .where('word', '=', word)
    .where('at', '>', addSeconds(now, -3600))
    .where('details', '=', sql<never>`${JSON.stringify(details)}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export type TrailEntry = {
  readonly at: Instant;
  readonly word: string;
  readonly actorName: string | null;
  readonly organisationId: string | null;
  readonly organisationKind: Actor['organisationKind'] | null;
};

/** The same for records of the store of protection, whose role reads no entry but by this function. */
export async function listTrailOfStore(
  tx: Tx,
  subjectIds: readonly string[],
  words: readonly string[],
  limit = 50,
): Promise<TrailEntry[]> {
  const { rows } = await sql<TrailEntry>`
    select * from platform.trail_of_protection(${subjectIds}::uuid[], ${words}::text[], ${limit}::integer)`.execute(
    tx,
  );
  return rows;
}

/** What happened to records of these actions, newest first, with who did it: `history.ts` alone decides how much of it is shown. */
export async function listTrail(
  tx: Tx,
  subjectIds: readonly string[],
  words: readonly string[],
  limit = 50,
): Promise<TrailEntry[]> {
  return tx
    .selectFrom('platform.auditEntry as entry')
    .leftJoin('people.person as person', 'person.id', 'entry.actorId')
    .leftJoin('network.organisation as organisation', 'organisation.id', 'entry.organisationId')
    .select([
      'entry.at',
      'entry.word',
      'person.name as actorName',
      'entry.organisationId',
      'organisation.kind as organisationKind',
    ])
    .where('entry.subjectId', 'in', subjectIds)
    .where('entry.word', 'in', words)
    .orderBy('entry.sequence', 'desc')
    .limit(limit)
    .execute();
}
