import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, scoreStandard, scoreStrand, spreadOf, type Weighed } from './aggregate.ts';
import { type AnswerKind, answerKinds, bandOf, scoreOf, strands } from './answers.ts';

const plain = (...kinds: AnswerKind[]): Weighed[] => kinds.map((kind) => ({ kind, weight: 1 }));
const anyAnswer = fc.record({
  kind: fc.constantFrom(...answerKinds),
  weight: fc.integer({ min: 1, max: 5 }),
  strand: fc.constantFrom(...strands),
});

describe('a strand', () => {
  it('shows nothing below 60 % of what applies, and nothing where nothing applies', () => {
    expect(scoreStrand([])).toEqual({
      ...{ score: null, answered: 0, applicable: 0 },
      ...{ numerator: null, denominator: null },
    });
    expect(scoreStrand(plain('not_applicable')).score).toBeNull();
    expect(scoreStrand(plain('100', 'no_data')).score).toBeNull();
    expect(scoreStrand(plain('100', 'no_data', 'no_data', '50')).score).toBeNull();
  });

  it('is the plain mean of what was answered: MIPEX, an area of 100, 50, 50 and 0 stands at 50', () => {
    expect(scoreStrand(plain('100', '50', '50', '0'))).toEqual({
      score: 50,
      answered: 4,
      applicable: 4,
      numerator: 50,
      denominator: 1,
    });
    expect(scoreStrand(plain('100', '50', 'no_data', 'not_applicable'))).toEqual({
      score: 75,
      answered: 2,
      applicable: 3,
      numerator: 75,
      denominator: 1,
    });
    expect(scoreStrand(plain('100', '0', '0'))).toEqual({
      score: 33.33,
      answered: 3,
      applicable: 3,
      numerator: 100,
      denominator: 3,
    });
  });

  it('counts a question as often as the questionnaire says', () => {
    expect(
      scoreStrand([
        { kind: '100', weight: 3 },
        { kind: '0', weight: 1 },
      ]).score,
    ).toBe(75);
  });

  it('never leaves the range of its answers, and no order or scaling of weights moves it', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 8 }), fc.integer({ min: 2, max: 4 }), (answers, times) => {
        const { score, answered, applicable } = scoreStrand(answers);
        const values = answers.map(({ kind }) => scoreOf(kind)).filter((value) => value !== null);
        expect(answered <= applicable).toBe(true);
        expect(scoreStrand(answers.toReversed()).score).toBe(score);
        expect(scoreStrand(answers.map((one) => ({ ...one, weight: one.weight * times }))).score).toBe(score);
        if (score === null) {
          expect(coverageOf({ answered, applicable }) ?? 0).toBeLessThan(60);
          return;
        }
        expect(score).toBeGreaterThanOrEqual(Math.min(...values));
        expect(score).toBeLessThanOrEqual(Math.max(...values));
        expect(coverageOf({ answered, applicable })).toBeGreaterThanOrEqual(60);
      }),
    );
  });
});

describe('a standard', () => {
  const answers = [
    { strand: 'law', kind: '100', weight: 1 },
    { strand: 'law', kind: '75', weight: 1 },
    { strand: 'policy', kind: '50', weight: 1 },
    { strand: 'practice', kind: '25', weight: 1 },
    { strand: 'practice', kind: '0', weight: 1 },
  ] as const;

  it('shows its strands side by side and the mean of those', () => {
    const { strands: side, whole } = scoreStandard(answers);
    expect([side.law.score, side.policy.score, side.practice.score]).toEqual([87.5, 50, 12.5]);
    expect(whole).toEqual({ score: 50, answered: 5, applicable: 5, numerator: 50, denominator: 1 });
    expect(scoreStandard(answers, { law: 2, policy: 0, practice: 1 }).whole.score).toBe(62.5);
    const thirds = scoreStandard([
      { strand: 'law', kind: '100', weight: 1 },
      { strand: 'law', kind: '0', weight: 2 },
      { strand: 'practice', kind: '50', weight: 1 },
    ]);
    // 100/3 and 50: nothing is rounded in between.
    expect(thirds.whole).toEqual({
      score: 41.67,
      answered: 3,
      applicable: 3,
      numerator: 125,
      denominator: 3,
    });
  });

  it('has no mean while too much of it is unknown, though a strand may have', () => {
    const unknown = [
      ...answers.slice(0, 2),
      ...Array.from({ length: 3 }, () => ({ strand: 'practice', kind: 'no_data', weight: 1 }) as const),
    ];
    const { strands: side, whole } = scoreStandard(unknown);
    expect([side.law.score, side.practice.score, whole.score]).toEqual([87.5, null, null]);
  });

  it('lies between its strands', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 12 }), (given) => {
        const { strands: side, whole } = scoreStandard(given);
        const shown = strands.map((strand) => side[strand].score).filter((score) => score !== null);
        if (whole.score === null) return;
        expect(whole.score).toBeGreaterThanOrEqual(Math.min(...shown) - 0.01);
        expect(whole.score).toBeLessThanOrEqual(Math.max(...shown) + 0.01);
      }),
    );
  });
});

it('coverage is rounded down, so that 59.9 % is never shown as 60 %', () => {
  expect(coverageOf({ answered: 599, applicable: 1000 })).toBe(59);
  expect(coverageOf({ answered: 0, applicable: 0 })).toBeNull();
});

it('the spread is told from two jurisdictions on, and those without a score are not in it', () => {
  expect(spreadOf([50, null])).toBeNull();
  expect(spreadOf([12.5, null, 87.5, 50])).toEqual({ least: 12.5, most: 87.5, spread: 75, count: 3 });
});

it('words stand for fifths of the way', () => {
  expect([0, 19.99, 20, 50, 79.99, 80, 99.99, 100].map(bandOf)).toEqual([
    'not',
    'not',
    'weakly',
    'partly',
    'largely',
    'almost',
    'almost',
    'fully',
  ]);
});
