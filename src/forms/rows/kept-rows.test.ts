import { expect, it } from 'vitest';
import { headings } from '../questions.ts';
import { keptRows, withKeptRows } from './kept-rows.ts';
import { type GivenRows, readRows } from './read-rows.ts';

const rules = { currency: 'EUR', headings: [...headings] };
const keep = (rows: GivenRows) =>
  keptRows(withKeptRows({ answers: {}, raw: {} }, 'budget', rows).raw, 'budget')!;
/** Rows of 200 characters, with their line end. */
const rowsOf = (many: number) =>
  Array.from({ length: many }, (_, at) => `Travel\t${`Bus ${at}`.padEnd(180, 'x')}\ttrip\t1\t200`).join('\n');

it('Of rows that are too long the whole lines are kept, and the page says that the others were left out', () => {
  const kept = keep({ text: rowsOf(400) });
  expect(kept.text.length).toBeLessThanOrEqual(60_000);
  expect(kept.text.split('\n').every((line) => line.endsWith('\t200'))).toBe(true);
  const read = readRows(kept, rules);
  expect(read.cut).toBe(true);
  expect(read.rows.every((row) => row.outcome === 'taken' && row.minor === 20_000)).toBe(true);
  // It is said for as long as they wait, however often they are kept.
  expect(readRows(keep({ ...kept, heading: 'travel' }), rules).cut).toBe(true);
});

it('Rows that are not too long are kept whole, and a single line that is too long as far as it goes', () => {
  expect(readRows(keep({ text: rowsOf(200) }), rules)).toMatchObject({ cut: false });
  expect(keep({ text: rowsOf(200) }).text).toBe(rowsOf(200));
  expect(keep({ text: 'x'.repeat(70_000) })).toMatchObject({ text: 'x'.repeat(60_000), cut: true });
});
