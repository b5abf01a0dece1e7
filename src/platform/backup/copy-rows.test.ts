// @second-database: backup and move

import pg from 'pg';
import { expect, it } from 'vitest';
import { makeDatabase } from '../../../tests/support/database.ts';
import { readRows } from './copy-rows.ts';

it.each([
  ['an id of each row', ['3\tc', '1\ta', '2\tb'], ['1\ta', '2\tb', '3\tc']],
  ['the Action first, the same in every row', ['1\tc', '1\ta', '1\tb'], ['1\ta', '1\tb', '1\tc']],
])('tells nothing of the order in which rows were written: %s', async (_, written, read) => {
  const client = new pg.Client(await makeDatabase());
  await client.connect();
  await client.query('create table public.said (id integer, word text)');
  for (const row of written) {
    const [id, word] = row.split('\t');
    await client.query('insert into public.said values ($1, $2)', [id, word]);
  }
  const pieces: Buffer[] = [];
  for await (const piece of readRows(client, { name: 'public.said', columns: ['id', 'word'] }))
    pieces.push(piece);
  await client.end();
  const rows = Buffer.concat(pieces).toString().trimEnd().split('\n');
  expect(rows).toEqual(read);
});
