import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { scoreStandard } from './aggregate.ts';
import type { AnswerKind } from './answers.ts';
import { apartOf } from './apart.ts';
import type { Matrix } from './matrix.ts';
import { spreadText } from './pages/bands.tsx';

const found: Record<string, Record<string, readonly [AnswerKind, AnswerKind]>> = {
  near: { AL: ['50', '75'], RS: ['50', '50'] },
  far: { AL: ['0', '100'], RS: ['100', '100'] },
  bare: { AL: ['no_data', 'no_data'], RS: ['50', '50'] },
};
const matrix = {
  places: ['AL', 'RS'].map((code) => ({ id: code, code })),
  standards: Object.keys(found).map((key) => ({ id: key, key, area: key === 'bare' ? 'b' : 'a' })),
  scoreOf: (place: string, standard: string) => {
    const [law, practice] = found[standard]![place]!;
    return scoreStandard([
      { strand: 'law', kind: law, weight: 1 },
      { strand: 'practice', kind: practice, weight: 1 },
    ]);
  },
} as unknown as Matrix;
const keysOf = (given: Parameters<typeof apartOf>[1]) =>
  apartOf(matrix, given).map(({ standard }) => standard.key);

it('Standards come first on which the jurisdictions differ most, and last those that too few have a score of.', () => {
  expect(keysOf({})).toEqual(['far', 'near', 'bare']);
  expect(keysOf({ strand: 'practice' })).toEqual(['near', 'far', 'bare']);
  expect(keysOf({ area: 'b' })).toEqual(['bare']);
  expect(apartOf(matrix, { strand: 'law' })[0]!.spread).toMatchObject({ least: 0, most: 100 });
});

it('A difference in words is that of the figures beside it, rounded once.', () => {
  const language = languageOf('en');
  const text = spreadText(language, { least: 41.5, most: 83.49, spread: 41.99, count: 2 });
  expect(text).toBe('from 42 to 83: difference 41');
});
