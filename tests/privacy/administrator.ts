import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { inject } from 'vitest';
import { connect } from '../../src/platform/database/connect.ts';

/** A database of the tests, asked by the server's own administrator: the built-in server and that of `.ci/run` give it the owner's password. */
export async function asAdministrator<T>(database: string, ask: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const { pool, close } = connect({
    to: { ...inject('server').connection, user: 'postgres', database },
    max: 1,
  });
  return ask(pool).finally(close);
}

/** The log of the server, from its beginning: beside its folder, readable to whoever runs the tests. */
export async function serverLog(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const places = ['server.log', 'log'].map((name) => path.join(rows[0]!.folder, '..', name));
  return readFileSync(places.find((place) => existsSync(place))!, 'utf8');
}

/**
 * Every table and index in whose pages on the disk one of the forms of a name stands, as `table` or `table index`. A row that was
 * changed leaves its old bytes in a page until the space is used again, and no question to the database reads them: `rewritten`
 * writes each table and its indexes anew first (`vacuum full`), so that the pages hold what is still there, and nothing else.
 * That alone keeps what a transaction in any database of the server might still see; a plain `vacuum` before it looks at this
 * database alone, so that a test that runs at the same time changes nothing.
 */
export async function pagesHolding(
  pool: pg.Pool,
  forms: readonly string[],
  rewritten: (table: string) => boolean,
): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  for (const { name } of tables.filter((table) => rewritten(table.name))) {
    await pool.query(`vacuum (disable_page_skipping) ${name}`);
    await pool.query(`vacuum (full) ${name}`);
  }
  await pool.query('checkpoint');
  const { rows } = await pool.query<{ name: string; content: Buffer }>(
    `select concat_ws(' ', n.nspname || '.' || c.relname, i.relname) as name, pg_read_binary_file(pg_relation_filepath(coalesce(i.oid, p.oid))) as content
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_class p on p.oid in (c.oid, c.reltoastrelid)
      left join lateral (select null::oid as oid, null::name as relname union all
        select x.oid, x.relname from pg_index d join pg_class x on x.oid = d.indexrelid where d.indrelid = p.oid) i on true
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and pg_relation_size(coalesce(i.oid, p.oid)) > 0`,
  );
  const found = rows.filter(({ content }) => {
    const text = content.toString('utf8').toLowerCase();
    return forms.some((form) => text.includes(form));
  });
  return [...new Set(found.map(({ name }) => name))].sort();
}
