import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Locale } from '../src/platform/language/language.ts';
import { localeFacts } from '../src/platform/language/locales.ts';
import { looks } from './support/looks.ts';

const sides = Object.values(looks).map(({ script, width, language }) => ({
  script: script ? 'script' : 'no script',
  width: `${width} px`,
  language,
  direction: localeFacts(language as Locale).dir,
}));
type Side = keyof (typeof sides)[number];
const valuesOf = (side: Side) => [...new Set(sides.map((look) => look[side]))];

it('every two of a language, a width, a direction, and script or none, meet in some journey', () => {
  expect(valuesOf('language')).toEqual(expect.arrayContaining(['en', 'mk', 'sq', 'ar-XB']));
  const pairs = (
    [
      ['language', 'width'],
      ['language', 'script'],
      ['direction', 'width'],
      ['direction', 'script'],
      ['width', 'script'],
    ] as const
  ).flatMap(([one, other]) =>
    valuesOf(one).flatMap((a) =>
      valuesOf(other)
        .filter((b) => !sides.some((look) => look[one] === a && look[other] === b))
        .map((b) => `${a} with ${b}`),
    ),
  );
  expect(pairs).toEqual([]);
});

it('each journey of the table is walked in its look', () => {
  for (const name of Object.keys(looks)) {
    const file = `tests/journeys/${name}.test.ts`;
    expect([file, existsSync(file) && /looks(\.|\[')/.test(readFileSync(file, 'utf8'))]).toEqual([
      file,
      true,
    ]);
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`looks(\\.${name}|\\['${name}'\\])`));
  }
});
