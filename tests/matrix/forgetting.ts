import type pg from 'pg';

/** Runs with a function of the database that says this instead, as one that was forgotten would; then it is again as it was. */
export async function forgetting(
  pool: pg.Pool,
  body: string,
  name: string,
  run: () => Promise<void>,
): Promise<void> {
  const { rows } = await pool.query<{ as: string }>('select pg_get_functiondef($1::regproc) as as', [name]);
  const before = rows[0]!.as;
  const head = before.slice(0, before.search(/\n (?:LANGUAGE|STABLE|IMMUTABLE)/));
  await pool.query(`${head} language sql as $$ ${body} $$`);
  try {
    await run();
  } finally {
    await pool.query(before);
  }
}
