import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Made by `npm run types` from the database. */
const generated = 'src/platform/database/tables.ts';
const files = globSync('{src,tests,scripts,bench,proofs}/**/*.{ts,tsx}').filter((file) => file !== generated);
const sizes = files.map((file) => ({
  file,
  lines: readFileSync(file, 'utf8').split('\n').length - 1,
}));

/** Files that had more than 300 lines when this was first asked. It may only shrink: shorten one, and take it out. */
const long: readonly string[] = JSON.parse(readFileSync('tests/long-files.json', 'utf8'));

it('no file has more than 400 lines, half of the program’s have at most 60, and nine of ten at most 150', () => {
  expect(sizes.length).toBeGreaterThan(1000);
  expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
  const program = sizes.filter(({ file }) => file.startsWith('src') && !/\.test\.tsx?$/.test(file));
  const sorted = program.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(150);
});

it('no file but those that were longer already has more than 300 lines', () => {
  const over = sizes.filter(({ lines }) => lines > 300).map(({ file }) => file.replaceAll('\\', '/'));
  expect(over.toSorted()).toEqual(long);
});
