import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { scoreStandard, scoreStrand } from './aggregate.ts';
import { type AnswerKind, strands } from './answers.ts';
import { standardWorking, strandWorking } from './working.ts';

const english = languageOf('en');
const kinds: AnswerKind[] = ['0', '25', '50', '75', '100', 'not_applicable', 'no_data'];
const answer = fc.record({
  kind: fc.constantFrom(...kinds),
  weight: fc.integer({ min: 1, max: 5 }),
  strand: fc.constantFrom(...strands),
});

/** What is written, worked out again: a reader with a calculator gets the figure that stands behind it. */
function workedOut(working: string): { left: number; right: number } {
  const [, sum = '', weight = '', right = ''] = working.match(/^\((.+)\) ÷ (\d+) = ([\d.]+)$/)!;
  const terms = sum.split(' + ').map((term) =>
    term.split(' × ').reduce((product, part) => {
      const [above = '', below = '1'] = part.replaceAll(',', '').split('/');
      return (product * Number(above)) / Number(below);
    }, 1),
  );
  return { left: terms.reduce((one, other) => one + other, 0) / Number(weight), right: Number(right) };
}

it('is read as it is worked out', () => {
  const asked = [
    { kind: '100', weight: 2 },
    { kind: '50', weight: 1 },
    { kind: 'no_data', weight: 1 },
  ] as const;
  expect(strandWorking(asked, scoreStrand(asked), english)).toBe('(2 × 100 + 50) ÷ 3 = 83.33');
  expect(strandWorking([], scoreStrand([]), english)).toBeUndefined();
});

it('gives the score that is shown, of every strand and standard', () => {
  const weights = fc.record({
    law: fc.integer({ min: 0, max: 3 }),
    policy: fc.integer({ min: 0, max: 3 }),
    practice: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 20 }), weights, (answers, counted) => {
      const scored = scoreStandard(answers, counted);
      for (const strand of strands) {
        const own = answers.filter((one) => one.strand === strand);
        const working = strandWorking(own, scored.strands[strand], english);
        expect(working === undefined).toBe(scored.strands[strand].score === null);
        if (!working) continue;
        const { left, right } = workedOut(working);
        expect(Math.abs(left - right)).toBeLessThanOrEqual(0.0051);
        expect(right).toBeCloseTo(scored.strands[strand].score!, 5);
      }
      const whole = standardWorking(scored, counted, english);
      expect(whole === undefined).toBe(scored.whole.score === null);
      if (!whole) return;
      const { left, right } = workedOut(whole);
      expect(Math.abs(left - right)).toBeLessThanOrEqual(0.0051);
    }),
  );
});
