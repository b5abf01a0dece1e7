import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { endOfDay } from './zone.ts';

it('a day ends at its own last minute, in winter and in summer', () => {
  expect(endOfDay('2026-01-15')).toBe('2026-01-15T22:59:00.000Z');
  expect(endOfDay('2026-07-15')).toBe('2026-07-15T21:59:00.000Z');
});

it("the zone of the Action's days is written in one place, beside the zones that people choose and that the six have", () => {
  const where = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => /['"]Europe\/Belgrade/.test(readFileSync(file, 'utf8')));
  expect(where.sort()).toEqual(['src/platform/language/jurisdictions.ts', 'src/platform/zone.ts']);
});
