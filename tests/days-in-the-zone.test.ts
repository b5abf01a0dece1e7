import fs from 'node:fs';
import { expect, it } from 'vitest';

/** Where ten signs of a text are no day of an instant: the arithmetic of days itself, a column's own text, and ten lines of a list. */
const others = [
  'src/platform/dates.ts',
  'src/platform/database/column-types.ts',
  'src/platform/http/fields.ts',
];
const cuts = (text: string) => /\.(slice|substring|substr)\(0, 10\)|\.split\('T'\)\[0\]/.test(text);

it('the day of an instant is that of the zone: nothing cuts it out of UTC', () => {
  const files = fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing/.test(file) && !others.includes(file));
  expect(files.length).toBeGreaterThan(1000);
  expect(files.filter((file) => cuts(fs.readFileSync(file, 'utf8')))).toEqual([]);
  expect(others.filter((file) => !cuts(fs.readFileSync(file, 'utf8')))).toEqual([]);
  expect(cuts("if (input.paidOn > work.now.slice(0, 10)) throw problem('paid_in_future');")).toBe(true);
});

/** Replaced by a later migration. */
const replaced = ['0257-ledger-of-sub-grants.sql'];

it('so is it in the database', () => {
  const cut = (text: string) => /time zone 'UTC'\)::date/.test(text);
  const files = fs
    .readdirSync('migrations')
    .filter((file) => cut(fs.readFileSync(`migrations/${file}`, 'utf8')));
  expect(files).toEqual(replaced);
});
