import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import type { TextMark } from './schema.ts';

/** A text beside an entry of the audit trail. */
export type TrailText = TextMark & {
  readonly id: string;
  readonly at: Instant;
  readonly word: string;
  readonly writtenBy: string | null;
  readonly content: string;
};

const texts = (actionId: string, which: RawBuilder<unknown>) => sql<TrailText>`
  select t.sequence || '-' || t.name as id, t.sequence, t.name, e.at, e.word, p.name as written_by, t.content
  from platform.audit_text t join platform.audit_entry e on e.sequence = t.sequence
    left join people.person p on p.id = e.actor_id
  where e.action_id = ${actionId}::uuid and ${which}`;

/** The texts of an Action, the latest first, those before an entry when one is given. */
export async function listTexts(
  tx: Tx,
  actionId: string,
  before: number | undefined,
  limit: number,
): Promise<TrailText[]> {
  const which = before === undefined ? sql`true` : sql`t.sequence < ${before}`;
  const { rows } =
    await sql<TrailText>`${texts(actionId, which)} order by t.sequence desc, t.name limit ${limit}`.execute(
      tx,
    );
  return rows;
}

/** One text of an Action; locked, so that it is erased once. */
export async function findText(
  tx: Tx,
  actionId: string,
  { sequence, name }: TextMark,
  options: { lock?: boolean } = {},
): Promise<TrailText | undefined> {
  if (options.lock)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`audit text ${sequence} ${name}`}, 3))`.execute(
      tx,
    );
  const { rows } = await texts(actionId, sql`t.sequence = ${sequence} and t.name = ${name}`).execute(tx);
  return rows[0];
}

export async function deleteText(tx: Tx, { sequence, name }: TextMark): Promise<void> {
  await sql`delete from platform.audit_text where sequence = ${sequence} and name = ${name}`.execute(tx);
}

export type ErasedText = TextMark & {
  readonly erasedAt: Instant;
  readonly erasedBy: string | null;
  /** Why; null when that text was erased in its turn. */
  readonly because: string | null;
  readonly at: Instant;
  readonly word: string;
};

/** What was erased, the latest first. */
export async function listErasedTexts(tx: Tx, actionId: string, limit: number): Promise<ErasedText[]> {
  const { rows } = await sql<ErasedText>`
    select (e.details ->> 'sequence')::bigint as sequence, e.details ->> 'name' as name, e.at as erased_at,
      p.name as erased_by, t.content as because, was.at, was.word
    from platform.audit_entry e
      join platform.audit_entry was on was.sequence = (e.details ->> 'sequence')::bigint
      left join platform.audit_text t on t.sequence = e.sequence and t.name = 'reason'
      left join people.person p on p.id = e.actor_id
    where e.action_id = ${actionId}::uuid and e.word = 'audit.erase_text'
    order by e.sequence desc limit ${limit}`.execute(tx);
  return rows;
}

/** A text beside the audit trail that was erased: of which entry, by its hash, and why. */
export type GoneText = TextMark & {
  readonly hash: string;
  readonly actionId: string;
  readonly because: string | null;
};

export async function listGoneTexts(tx: Tx): Promise<GoneText[]> {
  const { rows } = await sql<GoneText>`
    select was.sequence, e.details ->> 'name' as name, encode(was.hash, 'hex') as hash, e.action_id, t.content as because
    from platform.audit_entry e
      join platform.audit_entry was on was.sequence = (e.details ->> 'sequence')::bigint
      left join platform.audit_text t on t.sequence = e.sequence and t.name = 'reason'
    where e.word = 'audit.erase_text' order by e.sequence`.execute(tx);
  return rows;
}

/** Whether an entry has this hash here too: a trail that went on after another restore has others under the same numbers. */
export async function isSameEntry(tx: Tx, sequence: number, hash: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from platform.audit_entry where sequence = ${sequence} and encode(hash, 'hex') = ${hash}`.execute(
    tx,
  );
  return rows.length > 0;
}
