import type pg from 'pg';
import { records } from '../../src/privacy/declarations/records.ts';

/** A text that stands somewhere in the areas' tables, also inside JSON: the row by its key, and the how manieth text of its value. */
export type Slot = {
  readonly place: string;
  readonly column: string;
  readonly kind: string;
  readonly key: Readonly<Record<string, string>>;
  readonly at: number;
};
type Column = Pick<Slot, 'place' | 'column' | 'kind'> & { readonly keys: readonly string[] };

/** What people write or are called by, as it is declared: looked at also where it is one word. */
const written = new Set(
  records.flatMap(({ tables }) =>
    tables.flatMap(({ table, personal = {} }) =>
      Object.entries(personal)
        .filter(([, { holds }]) => holds === 'free_text' || holds === 'identity')
        .map(([column]) => `${table}.${column}`),
    ),
  ),
);

/** Every place of a text that somebody may have written: of more than a word, or in a column that is declared to hold such. */
export async function findSlots(pool: pg.Pool): Promise<Slot[]> {
  const { rows: columns } = await pool.query<Column>(`
    select format('%I.%I', table_schema, table_name) as place, format('%I', column_name) as column, data_type as kind,
      array(select format('%I', attname) from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
        where indisprimary and indrelid = format('%I.%I', table_schema, table_name)::regclass)::text[] as keys
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and data_type in ('text', 'jsonb')
      and table_schema not in ('platform', 'accounts', 'published', 'pgboss', 'pg_catalog', 'information_schema')
    order by 1, 2`);
  const slots: Slot[] = [];
  await asStaff(pool, async (client) => {
    // What was published may not be changed any more; a text may have been written like this from the beginning.
    for (const place of new Set(columns.map((column) => column.place)))
      await client.query(`alter table ${place} disable trigger user`);
    for (const { keys, ...column } of columns.filter((one) => one.keys.length > 0)) {
      const named = keys.map((key) => `${key}::text as ${key}`).join(', ');
      const { rows } = await client.query(
        `select ${named}, ${column.column} as "the value" from ${column.place} order by ${keys.join(', ')}`,
      );
      const isDeclared = written.has(`${column.place}.${column.column}`);
      for (const { 'the value': value, ...key } of rows) {
        let at = -1;
        const content = opened(value);
        const isWritten = isDeclared && typeof content === 'string';
        replaced(content, (text) => {
          at += 1;
          if (isWritten ? text !== '' : /\S\s+\S/.test(text)) slots.push({ ...column, key, at });
          return text;
        });
      }
    }
  });
  return slots;
}

/** Puts a text into each of these places; returns those that took theirs. What a constraint refuses stays as it was. */
export async function putTexts(pool: pg.Pool, texts: ReadonlyMap<Slot, string>): Promise<Set<Slot>> {
  const values = Map.groupBy(texts, ([{ place, column, key }]) => JSON.stringify([place, column, key]));
  const taken = new Set<Slot>();
  await asStaff(pool, async (client) => {
    for (const together of values.values())
      for (const [slot] of await putAll(client, together)) taken.add(slot);
    // The triggers that say so are disabled: what is published has changed.
    await client.query('update platform.publication set version = gen_random_uuid()');
  });
  return taken;
}

type Text = readonly [Slot, string];

/** Together, or each alone where one of them is refused; those that were taken. */
async function putAll(client: pg.PoolClient, texts: readonly Text[]): Promise<readonly Text[]> {
  if (await put(client, texts)) return texts;
  const taken: Text[] = [];
  // A definition of hundreds is refused as a whole.
  for (const one of texts.length > 1 && texts.length <= 30 ? texts : [])
    if (await put(client, [one])) taken.push(one);
  return taken;
}

/** Puts texts into one value of one row. */
async function put(client: pg.PoolClient, texts: readonly Text[]): Promise<boolean> {
  const { place, column, kind, key } = texts[0]![0];
  const where = Object.keys(key)
    .map((name, index) => `${name}::text = $${index + 1}`)
    .join(' and ');
  const keys = Object.values(key);
  const byPlace = new Map(texts.map(([slot, text]) => [slot.at, text]));
  await client.query('savepoint one');
  try {
    const { rows } = await client.query(`select ${column} as value from ${place} where ${where}`, keys);
    let passed = -1;
    const other = replaced(opened(rows[0]?.value), (one) => byPlace.get(++passed) ?? one);
    const { rowCount } = await client.query(
      `update ${place} set ${column} = $${keys.length + 1} where ${where}`,
      [...keys, kind === 'jsonb' || typeof other !== 'string' ? JSON.stringify(other) : other],
    );
    return rowCount === 1;
  } catch {
    await client.query('rollback to savepoint one');
    return false;
  }
}

async function asStaff(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.staff', 'on', true)`);
    await work(client);
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** What was published is kept as the text of its JSON. */
function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function replaced(value: unknown, by: (text: string) => string): unknown {
  if (typeof value === 'string') return by(value);
  if (Array.isArray(value)) return value.map((one) => replaced(one, by));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, by)]));
}
