import { sql } from 'kysely';
import type { Tx } from '../work.ts';

/** Whole numbers from 0 below `n`, the same for the same seed (mulberry32). */
export function chanceOf(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

type Tamper = { readonly name: string; act(tx: Tx, chance: (n: number) => number): Promise<unknown> };
type Column = {
  readonly name: string;
  readonly kind: 'bytes' | 'id' | 'text' | 'facts' | 'time' | 'number' | 'day';
};

const entryColumns: readonly Column[] = [
  { name: 'sequence', kind: 'number' },
  { name: 'at', kind: 'time' },
  { name: 'word', kind: 'text' },
  { name: 'action_id', kind: 'id' },
  { name: 'actor_id', kind: 'id' },
  { name: 'organisation_id', kind: 'id' },
  { name: 'subject_kind', kind: 'text' },
  { name: 'subject_id', kind: 'id' },
  { name: 'details', kind: 'facts' },
  { name: 'previous_hash', kind: 'bytes' },
  { name: 'hash', kind: 'bytes' },
];

/** What somebody who owns the database can do to the trail, one at a time, each in a transaction of its own that is undone. */
export const tampers: readonly Tamper[] = [
  ...entryColumns.map((column) => flip('platform.audit_entry', column)),
  flip('platform.audit_head', { name: 'sequence', kind: 'number' }),
  flip('platform.audit_head', { name: 'hash', kind: 'bytes' }),
  flip('platform.signed_head', { name: 'day', kind: 'day' }),
  flip('platform.signed_head', { name: 'sequence', kind: 'number' }),
  flip('platform.signed_head', { name: 'hash', kind: 'bytes' }),
  flip('platform.signed_head', { name: 'signed_at', kind: 'time' }),
  flip('platform.signed_head', { name: 'signature', kind: 'text' }),
  flip('platform.sensitive_read', { name: 'person_id', kind: 'id' }),
  flip('platform.sensitive_read', { name: 'first_at', kind: 'time' }),
  flip('platform.sensitive_read', { name: 'word', kind: 'text' }),
  flip('platform.audit_text', { name: 'content', kind: 'text' }),
  flip('platform.audit_text', { name: 'salt', kind: 'bytes' }),
  remove('platform.audit_entry'),
  remove('platform.audit_head'),
  remove('platform.signed_head'),
  remove('platform.sensitive_read'),
  remove('platform.audit_text'),
  { name: 'two entries change places', act: swap },
  { name: 'the end is cut off, and the head made to fit', act: cut },
  { name: 'an entry is changed, and everything after it made to fit', act: rewrite },
];

/** One bit of one value in one row that chance picks. */
function flip(table: string, { name, kind }: Column): Tamper {
  const column = sql.ref(name);
  return {
    name: `a bit of ${table}.${name}`,
    act: async (tx, chance) => {
      const row = await pick(tx, table, chance, sql`${column} is not null`);
      const bit = chance(1 << 20);
      const changed = {
        bytes: sql`set_bit(${column}, ${bit} % (8 * length(${column})), 1 - get_bit(${column}, ${bit} % (8 * length(${column}))))`,
        id: sql`encode(set_bit(uuid_send(${column}), ${bit % 128}, 1 - get_bit(uuid_send(${column}), ${bit % 128})), 'hex')::uuid`,
        // One bit of an ASCII letter makes another one.
        text: sql`overlay(${column} placing chr(ascii(substr(${column}, 1 + ${bit} % length(${column}), 1)) # 1) from 1 + ${bit} % length(${column}))`,
        facts: sql`jsonb_set(${column}, '{amount}', to_jsonb(coalesce((${column} ->> 'amount')::bigint, 0) # (1 << ${bit % 20})))`,
        time: sql`${column} + (1 << ${bit % 30}) * interval '1 microsecond'`,
        number: sql`${column} # (1::bigint << ${20 + (bit % 30)})`,
        day: sql`${column} + (8 << ${bit % 8})`,
      }[kind];
      await sql`update ${sql.table(table)} set ${column} = ${changed} where ctid = ${row}::tid`.execute(tx);
    },
  };
}

function remove(table: string): Tamper {
  return {
    name: `a row of ${table} is gone`,
    act: async (tx, chance) =>
      sql`delete from ${sql.table(table)} where ctid = ${await pick(tx, table, chance, sql`true`)}::tid`.execute(
        tx,
      ),
  };
}

async function pick(
  tx: Tx,
  table: string,
  chance: (n: number) => number,
  where: ReturnType<typeof sql>,
): Promise<string> {
  const { rows } = await sql<{ row: string }>`
    select ctid::text as row from ${sql.table(table)} where ${where} order by ctid`.execute(tx);
  return rows[chance(rows.length)]!.row;
}

async function swap(tx: Tx, chance: (n: number) => number) {
  const entries = await countEntries(tx);
  const one = 1 + chance(entries);
  const other = 1 + ((one + chance(entries - 1)) % entries);
  await sql`update platform.audit_entry set sequence = -${sql.lit(one)} where sequence = ${one}`.execute(tx);
  await sql`update platform.audit_entry set sequence = ${one} where sequence = ${other}`.execute(tx);
  await sql`update platform.audit_entry set sequence = ${other} where sequence = -${sql.lit(one)}`.execute(
    tx,
  );
}

async function cut(tx: Tx, chance: (n: number) => number) {
  const last = chance(await countEntries(tx));
  await sql`delete from platform.audit_text where sequence > ${last}`.execute(tx);
  await sql`delete from platform.audit_entry where sequence > ${last}`.execute(tx);
  await fitHead(tx);
}

async function rewrite(tx: Tx, chance: (n: number) => number) {
  const entries = await countEntries(tx);
  const from = 1 + chance(entries);
  await sql`update platform.audit_entry set details = details || '{"amount": 7}' where sequence = ${from}`.execute(
    tx,
  );
  for (let at = from; at <= entries; at++)
    await sql`update platform.audit_entry e set previous_hash = b.hash,
        hash = platform.audit_digest(b.hash, e.sequence, e.at, e.word, e.action_id, e.actor_id, e.organisation_id, e.subject_kind, e.subject_id, e.details)
      from (select coalesce((select hash from platform.audit_entry where sequence = ${at - 1}), sha256('mostura'::bytea)) as hash) b
      where e.sequence = ${at}`.execute(tx);
  await fitHead(tx);
}

async function fitHead(tx: Tx) {
  await sql`update platform.audit_head set
    sequence = (select count(*) from platform.audit_entry),
    hash = coalesce((select hash from platform.audit_entry order by sequence desc limit 1), sha256('mostura'::bytea))`.execute(
    tx,
  );
}

async function countEntries(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    entries: number;
  }>`select count(*) as entries from platform.audit_entry`.execute(tx);
  return rows[0]!.entries;
}
