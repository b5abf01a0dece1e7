import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { searchKey } from '../../src/platform/language/search-key.ts';

/** Every table of the database with its columns' types; the queue's are among them. */
async function listTables(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
    order by 1`);
  return rows.map(({ name }) => name);
}

/** Whether a needle, folded, stands in a value as it is stored: in any script, also inside JSON and in bytes. */
function holds(value: unknown, needle: string): boolean {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number')
    return false;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const bytes = /^\\x[0-9a-f]*$/.test(text) ? Buffer.from(text.slice(2), 'hex').toString('utf8') : '';
  return [text, bytes].some((one) => searchKey(one).replaceAll(' ', '').includes(needle));
}

/** Every column in which a name stands, as `schema.table.column`, however it is written there. Reads every row of every table. */
export async function columnsHolding(pool: pg.Pool, name: string): Promise<string[]> {
  const needle = searchKey(name).replaceAll(' ', '');
  const found = new Set<string>();
  for (const table of await listTables(pool)) {
    const { rows } = await pool.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t`,
    );
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row))
        if (holds(value, needle)) found.add(`${table.replaceAll('"', '')}.${column}`);
  }
  return [...found].sort();
}

/** The files below a folder in whose name or content a name stands. */
export async function filesHolding(
  folder: string,
  name: string,
): Promise<{ named: string[]; holding: string[] }> {
  const needle = searchKey(name).replaceAll(' ', '');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  const holding: string[] = [];
  for (const file of files)
    if (holds(await readFile(file, 'utf8'), needle)) holding.push(path.basename(file));
  return { named: files.filter((file) => holds(file, needle)), holding };
}
