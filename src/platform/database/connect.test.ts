// @second-database: the driver and its connections

import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { connect } from './connect.ts';

test('closing ends every connection, also of a pool that Kysely never asked anything', async () => {
  const { pool, close } = connect({ to: inject('server').connection, max: 1 });
  await pool.query('select 1');
  expect(pool.totalCount).toBe(1);
  await close();
  expect([pool.ended, pool.totalCount]).toEqual([true, 0]);
});

test('a connection that breaks is told, but not while the pool ends', async () => {
  const { connection } = inject('server');
  const told: Error[] = [];
  const broken = new Error('terminated by administrator');
  const { pool, close } = connect({ to: connection, max: 1, onError: (error) => told.push(error) });
  const client = await pool.connect();
  client.release();
  pool.emit('error', broken, client);
  await close();
  pool.emit('error', broken, client);
  expect(told).toEqual([broken]);
});

test('an integer that a number cannot hold is an error, not another number', async () => {
  await rolledBack(async (tx) => {
    await expect(sql`select 9007199254740992::int8 as n`.execute(tx)).rejects.toThrow(RangeError);
  });
});

test('columns come as tables.ts says, alone and in arrays', async () => {
  await rolledBack(async (tx) => {
    const { rows } = await sql`
      select 9007199254740991::int8 as amount_minor, '2026-03-29 02:30:00.1239+02'::timestamptz as at,
        '2026-02-28'::date as day, 0.10::numeric as rate, null::timestamptz as never,
        array[1, null]::int8[] as amounts, array['2026-01-01Z']::timestamptz[] as instants,
        array['2026-01-01']::date[] as days, '{"snake_key": 1}'::jsonb as document`.execute(tx);
    expect(rows).toEqual([
      {
        amountMinor: 9007199254740991,
        at: '2026-03-29T00:30:00.123Z',
        day: '2026-02-28',
        rate: '0.10',
        never: null,
        amounts: [1, null],
        instants: ['2026-01-01T00:00:00.000Z'],
        days: ['2026-01-01'],
        document: { snake_key: 1 },
      },
    ]);
  });
});
