import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Made by `npm run types` from the database. */
const generated = 'src/platform/database/tables.ts';
const files = globSync('{src,tests,scripts,bench,proofs}/**/*.{ts,tsx}').filter((file) => file !== generated);
const sizes = files.map((file) => ({
  file,
  lines: readFileSync(file, 'utf8').split('\n').length - 1,
}));

it('no file has more than 400 lines, and half of the program’s have at most 60', () => {
  expect(sizes.length).toBeGreaterThan(1000);
  expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
  const program = sizes.filter(({ file }) => file.startsWith('src') && !/\.test\.tsx?$/.test(file));
  const sorted = program.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
});
