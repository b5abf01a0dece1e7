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

/** Runs with a view that no longer asks this of its rows, as one in which it was forgotten; then it is again as it was. */
export async function forgettingIn(
  pool: pg.Pool,
  view: string,
  asked: RegExp,
  run: () => Promise<void>,
): Promise<void> {
  const { rows } = await pool.query<{ as: string }>('select pg_get_viewdef($1::regclass) as as', [view]);
  const before = rows[0]!.as;
  const without = before.replace(asked, 'true');
  if (without === before) throw new Error(`${view} does not ask ${asked}.`);
  await pool.query(`create or replace view ${view} as ${without}`);
  try {
    await run();
  } finally {
    await pool.query(`create or replace view ${view} as ${before}`);
  }
}
