import type pg from 'pg';

type Column = { readonly place: string; readonly column: string; readonly kind: string };

/**
 * Puts another text into the place of every text with more than a word in it, also inside JSON, in every table of the areas. What a
 * constraint refuses stays as it was. Returns how many places took one. `next` gives each text; `before` are those of an earlier
 * time, which are put out of their places again.
 */
export async function spreadTexts(
  pool: pg.Pool,
  { next, before }: { next: () => string; before: ReadonlySet<string> },
): Promise<number> {
  const client = await pool.connect();
  let taken = 0;
  try {
    const { rows: columns } = await client.query<Column>(`
      select format('%I.%I', table_schema, table_name) as place, format('%I', column_name) as column, data_type as kind
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and data_type in ('text', 'jsonb')
        and table_schema not in ('platform', 'accounts', 'published', 'pgboss', 'pg_catalog', 'information_schema')
      order by 1, 2`);
    for (const { place, column, kind } of columns) {
      await client.query('begin');
      await client.query(`select set_config('app.staff', 'on', true)`);
      const { rows } = await client.query(`select ctid, ${column} as value from ${place}`);
      for (const { ctid, value } of rows) {
        const other = replaced(value, (text) => (before.has(text) || /\S\s+\S/.test(text) ? next() : text));
        if (JSON.stringify(other) === JSON.stringify(value)) continue;
        const given = kind === 'jsonb' ? JSON.stringify(other) : other;
        await client.query('savepoint one');
        try {
          await client.query(`update ${place} set ${column} = $2 where ctid = $1`, [ctid, given]);
          taken += 1;
        } catch {
          await client.query('rollback to savepoint one');
        }
      }
      await client.query('commit');
    }
  } finally {
    client.release();
  }
  return taken;
}

function replaced(value: unknown, by: (text: string) => string): unknown {
  if (typeof value === 'string') return by(value);
  if (Array.isArray(value)) return value.map((one) => replaced(one, by));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, by)]));
}
