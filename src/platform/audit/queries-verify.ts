import { sql } from 'kysely';
import type { Tx } from '../work.ts';

export type ChainRead = {
  readonly entries: number;
  /** The first entry whose hash, number or link is wrong. */
  readonly brokenAt: number | null;
  /** How many rows the head has: one, unless somebody was at it. */
  readonly heads: number;
  /** Signed heads whose time is finer than what was signed. */
  readonly inexact: number;
};

/**
 * Reads the whole chain. Digests are most of the work and each stands alone, so they have a statement of their own, which the database
 * may share out; the order and the links are the second. Instants are whole milliseconds, as the digest takes them: a smaller change
 * is a change too.
 */
export async function readChain(tx: Tx): Promise<ChainRead> {
  const digests = await sql<{ wrong: number | null }>`
    select min(sequence) as wrong from platform.audit_entry
    where at <> date_trunc('milliseconds', at)
      or hash <> platform.audit_digest(previous_hash, sequence, at, word, action_id, actor_id, organisation_id, subject_kind, subject_id, details)`.execute(
    tx,
  );
  const links = await sql<ChainRead>`
    with chain as (
      select sequence, hash,
        previous_hash <> lag(hash, 1, sha256('mostura'::bytea)) over (order by sequence)
          or sequence <> row_number() over (order by sequence) as wrong
      from platform.audit_entry
    ), ends as (
      select count(*) as entries, min(sequence) filter (where wrong) as wrong from chain
    ), last as (
      select coalesce((select hash from platform.audit_entry order by sequence desc limit 1), sha256('mostura'::bytea)) as hash
    )
    select entries, (select count(*) from platform.audit_head) as heads,
      (select count(*) from platform.signed_head where signed_at <> date_trunc('milliseconds', signed_at)) as inexact,
      coalesce(wrong, (select h.sequence from platform.audit_head h, last where h.sequence <> entries or h.hash <> last.hash limit 1)) as broken_at
    from ends`.execute(tx);
  const { brokenAt, ...chain } = links.rows[0]!;
  const wrong = [digests.rows[0]!.wrong, brokenAt].filter((one) => one !== null);
  return { ...chain, brokenAt: wrong.length > 0 ? Math.min(...wrong) : null };
}

/** The hash (hex) of each entry at which a head was signed, or which a signed head names. */
export async function listHashesOfEntries(tx: Tx): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ sequence: number; hash: string }>`
    select sequence, encode(hash, 'hex') as hash from platform.audit_entry
    where word = 'audit.sign_head' or sequence in (select sequence from platform.signed_head)`.execute(tx);
  return new Map(rows.map(({ sequence, hash }) => [sequence, hash]));
}

/** The entries whose sealed reads are no longer what they were. What retention forgot is no longer looked for: its entry says up to where. */
export async function listBrokenSeals(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ sequence: number }>`
    select e.sequence from platform.audit_entry e
      cross join lateral platform.reads_between((e.details ->> 'reads_from')::date, (e.details ->> 'reads_until')::date) now
    where e.word = 'audit.sign_head'
      and (e.details ->> 'reads_until')::date > coalesce((
        select max((gone.details ->> 'reads_before')::date) from platform.audit_entry gone
        where gone.word = 'retention.purge' and gone.details ->> 'rule' = 'reads'), '-infinity')
      and (now.reads is distinct from (e.details ->> 'reads')::bigint
        or encode(now.digest, 'hex') is distinct from e.details ->> 'reads_sha256')
    order by e.sequence`.execute(tx);
  return rows.map(({ sequence }) => sequence);
}

/** The entries beside which a text lies that is not the one they were written with. */
export async function listChangedTexts(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ sequence: number }>`
    select t.sequence from platform.audit_text t left join platform.audit_entry e on e.sequence = t.sequence
    where encode(sha256(t.salt || convert_to(t.content, 'UTF8')), 'hex') is distinct from e.details ->> (t.name || '_sha256')
    order by t.sequence`.execute(tx);
  return rows.map(({ sequence }) => sequence);
}

/** The entries that were written with a text which is gone, and no entry says that it was erased, nor that its Action was forgotten since. */
export async function listMissingTexts(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ sequence: number }>`
    select distinct e.sequence from platform.audit_entry e cross join lateral jsonb_object_keys(e.details) digest
    where digest like '%\\_sha256' and e.word <> 'audit.sign_head'
      and not exists (select from platform.audit_text t where t.sequence = e.sequence and t.name || '_sha256' = digest)
      and not exists (select from platform.audit_entry gone where gone.word = 'audit.erase_text'
        and gone.details ->> 'sequence' = e.sequence::text and gone.details ->> 'name' || '_sha256' = digest)
      and not exists (select from platform.audit_entry gone where gone.word = 'retention.purge' and gone.details ->> 'rule' = 'action'
        and gone.action_id = e.action_id and gone.sequence > e.sequence)
    order by e.sequence`.execute(tx);
  return rows.map(({ sequence }) => sequence);
}

/** The number of the entry of each hash (hex) that there is. */
export async function findEntriesByHash(
  tx: Tx,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await sql<{ sequence: number; hash: string }>`
    select sequence, encode(hash, 'hex') as hash from platform.audit_entry
    where encode(hash, 'hex') = any(${[...hashes]}::text[])`.execute(tx);
  return new Map(rows.map(({ sequence, hash }) => [hash, sequence]));
}
