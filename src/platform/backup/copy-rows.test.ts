import pg from 'pg';
import { expect, it } from 'vitest';
import { makeDatabase } from '../../../tests/support/database.ts';
import { readRows } from './copy-rows.ts';

it('tells nothing of the order in which rows were written', async () => {
  const client = new pg.Client(await makeDatabase());
  await client.connect();
  await client.query('create table public.said (id integer, word text)');
  for (const id of [3, 1, 2])
    await client.query('insert into public.said values ($1, $2)', [id, `word ${id}`]);
  const pieces: Buffer[] = [];
  for await (const piece of readRows(client, { name: 'public.said', columns: ['id', 'word'] }))
    pieces.push(piece);
  await client.end();
  expect(Buffer.concat(pieces).toString()).toBe('1\tword 1\n2\tword 2\n3\tword 3\n');
});
