// @second-database: migrations, locks and races
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { testConnection } from '../../../tests/support/database.ts';
import { migrate, readMigrations } from './migrate.ts';
import { findNextPublishedInstant, readStanding } from './queries-standing.ts';

const versionOf = async () => (await readStanding((await testConnection()).db)).version;

/** One migration more than the project has, or several. */
async function migrateOn(...more: readonly string[]): Promise<void> {
  const { pool } = await testConnection();
  const folder = await mkdtemp(path.join(tmpdir(), 'mostura-migrations-'));
  for (const one of readMigrations('migrations')) await writeFile(path.join(folder, one.name), one.sql);
  for (const [at, sql] of more.entries()) await writeFile(path.join(folder, `999${at}-more.sql`), sql);
  await migrate(pool, { folder, log: () => {} }).finally(() => rm(folder, { recursive: true }));
}

it('each table that a published view reads moves the version, and so does each that a function below one reads', async () => {
  const { pool } = await testConnection();
  // Asked of the views' own words, not of what the database says they depend on.
  const { rows } = await pool.query<{ read: string; watched: boolean }>(`
    select distinct c.oid::regclass::text as read,
      exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'tells_the_public' and t.tgenabled = 'O') as watched
    from pg_views v join pg_class c on c.relkind = 'r' and c.relnamespace::regnamespace::text <> 'pg_catalog'
      and v.definition ~ ('(FROM|JOIN)[( ]+' || replace(c.oid::regclass::text, '.', '\\.') || '\\M')
    where v.schemaname = 'published' and c.oid::regclass::text <> 'platform.publication'
      -- What was taken from the public (people, but in frozen periods) moves nothing, unless another view shows it.
      and exists (select from pg_views shown where shown.schemaname = 'published'
        and has_table_privilege('mostura_portal', format('%I.%I', shown.schemaname, shown.viewname), 'select')
        and (shown.viewname = v.viewname or shown.definition ~ ('published\\.' || v.viewname || '\\M')))`);
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ watched }) => !watched)).toEqual([]);
  const behind = await pool.query(
    `select tgrelid::regclass::text from pg_trigger where tgname = 'tells_the_public' and tgrelid::regclass::text = any ($1)`,
    [['training.loop_change', 'network.capacity_score', 'network.capacity_release', 'platform.instance']],
  );
  expect(behind.rowCount).toBe(4);
});

it('the version moves when a change commits, once, and not when it is rolled back', async () => {
  const { pool } = await testConnection();
  const before = await versionOf();
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`update network.organisation set name = name`);
  await client.query(`update grants.call set title = title`);
  expect(await versionOf()).toBe(before);
  await client.query('rollback');
  expect(await versionOf()).toBe(before);
  await client.query('begin');
  await client.query(`update network.organisation set name = name`);
  await client.query('commit');
  client.release();
  const after = await versionOf();
  expect(after).not.toBe(before);
  await pool.query(`update platform.once_key set location = location`);
  expect(await versionOf()).toBe(after);
  expect((await pool.query('select from platform.publication_move')).rowCount).toBe(0);
});

it('two who change published records at the same time do not wait for each other before they end', async () => {
  const { pool } = await testConnection();
  const [one, other] = [await pool.connect(), await pool.connect()];
  for (const client of [one, other]) await client.query(`begin; set local lock_timeout = '1s'`);
  await one.query(`update network.organisation set name = name`);
  await other.query(`update grants.call set title = title`);
  await one.query(`update papers.paper set title = title`);
  await other.query('commit');
  await one.query('commit');
  one.release();
  other.release();
});

it('a view that a migration adds is watched from then on, also when the next one fails, and its instants are told', async () => {
  const { pool, db } = await testConnection();
  const poster = `
    create table platform.poster (id integer primary key, shown_from timestamptz not null);
    create view published.poster as select id, shown_from from platform.poster;
    grant select on published.poster to mostura_portal;`;
  await expect(migrateOn(poster, 'select nonsense')).rejects.toThrow('9991-more.sql failed');
  const before = await versionOf();
  await pool.query(`insert into platform.poster values (1, '2031-05-01T10:00:00Z')`);
  expect(await versionOf()).not.toBe(before);
  expect(await findNextPublishedInstant(db, '2031-04-01T00:00:00.000Z')).toBe('2031-05-01T10:00:00.000Z');
  expect(await findNextPublishedInstant(db, '2031-05-01T10:00:00.000Z')).toBeUndefined();
});

it('a view over a function that keeps to itself what it reads is refused, by name', async () => {
  const { pool } = await testConnection();
  await pool.query(`delete from platform.migration where name = '9990-more.sql'`);
  const hidden = migrateOn(`
    create function platform.hidden() returns bigint language sql stable as 'select count(*) from platform.mail';
    create view published.hidden as select platform.hidden() as mails;
    grant select on published.hidden to mostura_portal;`);
  await expect(hidden).rejects.toThrow('what the public reads calls platform.hidden()');
});
