import { sql } from 'kysely';
import type { Instant, PlainDate } from '../dates.ts';
import type { Tx } from '../work.ts';
import type { SignedHead } from './signed-head.ts';

/** The head of the chain as it stands in this transaction. */
export async function readHead(tx: Tx): Promise<{ entries: number; hash: string }> {
  return tx
    .selectFrom('platform.auditHead')
    .select(['sequence as entries', sql<string>`encode(hash, 'hex')`.as('hash')])
    .executeTakeFirstOrThrow();
}

export async function insertSignedHead(tx: Tx, head: SignedHead): Promise<void> {
  const { day, entries, hash, signedAt, signature } = head;
  await tx
    .insertInto('platform.signedHead')
    .values({ day, sequence: entries, hash: Buffer.from(hash, 'hex'), signedAt, signature })
    .execute();
}

const heads = (tx: Tx) =>
  tx
    .selectFrom('platform.signedHead')
    .select(['day', 'sequence as entries', 'signedAt', 'signature'])
    .select(sql<string>`encode(hash, 'hex')`.as('hash'));

/** The signed heads, the newest first. */
export async function listSignedHeads(tx: Tx, limit: number): Promise<SignedHead[]> {
  return heads(tx).orderBy('day', 'desc').limit(limit).execute();
}

/** The first head signed from an instant on: it covers what was done then. While there is none, the last one before. */
export async function findHeadFrom(tx: Tx, at: Instant): Promise<SignedHead | undefined> {
  const from = await heads(tx).where('signedAt', '>=', at).orderBy('signedAt').limit(1).executeTakeFirst();
  return from ?? heads(tx).orderBy('signedAt', 'desc').limit(1).executeTakeFirst();
}

export type SealedReads = { readonly reads: number; readonly sha256: string };

/** What was read from a day to before another one: how many rows, and the digest over all of them. */
export async function digestReads(tx: Tx, from: PlainDate, until: PlainDate): Promise<SealedReads> {
  const { rows } = await sql<SealedReads>`
    select reads, encode(digest, 'hex') as sha256 from platform.reads_between(${from}::date, ${until}::date)`.execute(
    tx,
  );
  return rows[0]!;
}

/** The day up to which what was read is sealed; undefined before the first head. Takes the chain's head, so that two jobs sign in a line. */
export async function sealedUntil(tx: Tx): Promise<PlainDate | undefined> {
  await sql`select platform.lock_audit_head()`.execute(tx);
  const { rows } = await sql<{ until: PlainDate | null }>`
    select max(e.details ->> 'reads_until') as until
    from platform.signed_head h join platform.audit_entry e on e.sequence = h.sequence`.execute(tx);
  return rows[0]?.until ?? undefined;
}
