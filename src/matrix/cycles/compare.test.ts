import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, leastCoverage, scoreStandard } from './aggregate.ts';
import { answerKinds, strands } from './answers.ts';
import { type Asked, compareCycles } from './compare.ts';

const asked = (key: string, kind: Asked['kind'], more: Partial<Asked> = {}): Asked => ({
  key,
  kind,
  strand: 'law',
  text: `Does the law say ${key}?`,
  weight: 1,
  ...more,
});
const hidden = (answered: number, applicable: number) => ({
  answered,
  applicable,
  score: null,
  numerator: null,
  denominator: null,
});

describe('two cycles compare', () => {
  it('on the questions both asked in the same words and both answered', () => {
    const earlier = [asked('a', '0'), asked('b', '50'), asked('c', '50'), asked('unknown', 'no_data')];
    const later = [
      asked('a', '100'),
      asked('b', '50', { text: '  Does the law\nsay b? ' }),
      asked('c', '75', { weight: 2 }),
      asked('reworded', '0', { text: 'Does the law say otherwise?' }),
      asked('unknown', '0'),
    ];
    const { common, compared, earlier: before, later: now } = compareCycles(earlier, later);
    expect([common, compared]).toEqual([4, 3]);
    expect([coverageOf(before.law), coverageOf(now.law)]).toEqual([75, 60]);
    expect([before.law.score, now.law.score]).toEqual([37.5, 75]);
  });

  it('not at all on less than 60 % of what applies in one of the two, though every common question has a value', () => {
    const half = [asked('a', '0'), asked('b', '50')];
    const whole = [...half, asked('c', 'no_data'), asked('new', '100')];
    for (const [earlier, later] of [
      [half, whole],
      [whole, half],
    ] as const) {
      const found = compareCycles(earlier, later);
      expect([found.earlier.law, found.later.law]).toEqual([
        hidden(2, earlier.length),
        hidden(2, later.length),
      ]);
    }
  });

  it('without what does not apply: it lowers no coverage', () => {
    const { earlier, later } = compareCycles(
      [asked('a', '0'), asked('b', 'not_applicable')],
      [asked('a', '100'), asked('b', 'not_applicable')],
    );
    expect([earlier.law.score, later.law.score]).toEqual([0, 100]);
  });

  it('not on a question that moved to another strand', () => {
    const { common, later } = compareCycles([asked('a', '0')], [asked('a', '100', { strand: 'practice' })]);
    expect([common, later.practice]).toEqual([0, hidden(0, 1)]);
  });

  it('in both or in neither, and never where one of the two has no score of its own', () => {
    const question = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      strand: fc.constantFrom(...strands),
      kind: fc.constantFrom(null, ...answerKinds),
      weight: fc.integer({ min: 1, max: 5 }),
    });
    const cycle = fc
      .uniqueArray(question, { selector: ({ key, strand }) => `${strand}.${key}`, maxLength: 12 })
      .map((questions) => questions.map(({ key, kind, ...more }) => asked(key, kind, more)));
    const alone = (answers: readonly Asked[]) =>
      scoreStandard(answers.map((one) => ({ ...one, kind: one.kind ?? 'no_data' }))).strands;
    fc.assert(
      fc.property(cycle, cycle, (earlier, later) => {
        const found = compareCycles(earlier, later);
        const [before, now] = [alone(earlier), alone(later)];
        for (const strand of strands) {
          const pair = [found.earlier[strand], found.later[strand]] as const;
          expect(pair[0].score === null).toBe(pair[1].score === null);
          expect(pair[0].answered).toBe(pair[1].answered);
          expect(pair.map(({ applicable }) => applicable)).toEqual([
            before[strand].applicable,
            now[strand].applicable,
          ]);
          const covered = pair.every((one) => (coverageOf(one) ?? 0) >= leastCoverage);
          expect(pair[0].score !== null).toBe(covered);
          if (covered) expect([before[strand].score, now[strand].score]).not.toContain(null);
        }
      }),
    );
  });
});
