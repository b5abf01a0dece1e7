// @second-database: the driver and its connections

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { sentAhead } from './dialect.ts';

const backend = sql<{ at: string }>`select transaction_timestamp()::text as at`;

test('the first statement is in the transaction, and so are those after it', async () => {
  const db = await testDatabase();
  await expect(
    db.transaction().execute(async (tx) => {
      await sql`create table first_of_all (n int)`.execute(tx);
      await sql`insert into first_of_all values (1)`.execute(tx);
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  const { rows } = await sql`select to_regclass('first_of_all') as found`.execute(db);
  expect(rows).toEqual([{ found: null }]);
});

test('statements asked for at once are in one transaction, each with its own answer', async () => {
  const db = await testDatabase();
  const answers = await db
    .transaction()
    .execute((tx) =>
      Promise.all([
        backend.execute(tx),
        sql`select ${'a'.repeat(300_000)} as long`.execute(tx),
        backend.execute(tx),
      ]),
    );
  expect(answers[0]!.rows).toEqual(answers[2]!.rows);
  expect(answers[1]!.rows).toEqual([{ long: 'a'.repeat(300_000) }]);
});

test('a first statement that fails leaves a connection that works', async () => {
  const db = await testDatabase();
  for (let round = 0; round < 10; round++)
    await expect(db.transaction().execute((tx) => sql`select 1 / 0`.execute(tx))).rejects.toMatchObject({
      code: '22012',
    });
  expect((await backend.execute(db)).rows).toHaveLength(1);
});

test('a transaction that was refused is told with its first statement', async () => {
  const db = await testDatabase();
  const refused = db
    .transaction()
    .setIsolationLevel('no such level' as 'serializable')
    .execute((tx) => backend.execute(tx));
  await expect(refused).rejects.toThrow();
});

test('a transaction without a statement ends', async () => {
  const db = await testDatabase();
  expect(await db.transaction().execute(async () => 'done')).toBe('done');
});

test('a statement sent ahead takes effect before the next one and is waited for with it', async () => {
  const db = await testDatabase();
  const found = await db.transaction().execute(async (tx) => {
    const words = sql`select set_config('app.person', 'somebody', true)`.compile(tx);
    expect(await tx.executeQuery(sentAhead(words))).toEqual({ rows: [] });
    return sql<{ at: string }>`select current_setting('app.person') as at`.execute(tx);
  });
  expect(found.rows).toEqual([{ at: 'somebody' }]);
});

test('a statement sent ahead that fails is told by the next one, and leaves a connection that works', async () => {
  const db = await testDatabase();
  const refused = db.transaction().execute(async (tx) => {
    await tx.executeQuery(sentAhead(sql`select set_config('role', 'no_such_role', true)`.compile(tx)));
    return backend.execute(tx);
  });
  await expect(refused).rejects.toThrow();
  expect((await backend.execute(db)).rows).toHaveLength(1);
});
