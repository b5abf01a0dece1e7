import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A query is built on a transaction, too, and then its file imports nothing of Kysely. */
const asks = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/;

it('An area asks the database in its files of queries alone, also on a transaction that it is given.', () => {
  const files = globSync('src/*/**/*.{ts,tsx}').filter(
    (file) => !/^src\/(platform|ui|browser)\/|\.test\.tsx?$|testing[^/]*\.tsx?$/.test(file),
  );
  const asking = files.filter((file) => asks.test(readFileSync(file, 'utf8')));
  expect(asking.length).toBeGreaterThan(100);
  expect(asking.filter((file) => !/\/queries[^/]*\.ts$/.test(file))).toEqual([]);
});
