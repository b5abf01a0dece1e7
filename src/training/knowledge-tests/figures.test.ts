import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewest, figuresOf, type Pair, pointsGained, shownGroups } from './figures.ts';

it('what was gained is the published mean difference of the same ten', () => {
  // Student, “The probable error of a mean”, Biometrika 6 (1908), p. 20: additional hours of sleep of ten patients under two drugs
  // (data of Cushny and Peebles, 1905). Mean difference 1.58 hours, n = 10. A tenth of an hour stands for a right answer, from −1.6 on.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const asked = Array.from({ length: 100 }, (_, at) => `q${at}`);
  const right = (hours: number) => asked.slice(0, Math.round(hours * 10) + 16);
  const pairs = first.map((hours, at): Pair => {
    const whose = { sex: 'f', organisationKind: 'cso', jurisdiction: 'RS' };
    return { ...whose, before: right(hours), after: right(second[at]!) };
  });
  const { all } = figuresOf(pairs, asked);
  expect(all!.n).toBe(10);
  // Of a hundred questions, a percentage point is a right answer.
  expect(pointsGained(all!, asked.length) / 10).toBeCloseTo(1.58, 10);
});

const questions = ['q1', 'q2', 'q3'];
const pair: fc.Arbitrary<Pair> = fc.record({
  sex: fc.constantFrom('f', 'm', 'x', 'unsaid'),
  organisationKind: fc.constantFrom('cso', 'institution', 'other'),
  jurisdiction: fc.constantFrom('RS', 'AL', null),
  before: fc.subarray(questions),
  after: fc.subarray(questions),
});

/** Whether a sum over few people follows from the sums of these sets of people: by exact elimination, person by person. */
function tellsOfFew(sets: readonly (readonly number[])[], people: number): boolean {
  const rank = (rows: readonly (readonly number[])[]) => {
    let left = rows.map((row) => [...row]);
    let found = 0;
    for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
      const at = left.findIndex((row) => Math.abs(row[column]!) > 1e-9);
      if (at < 0) continue;
      const [pivot] = left.splice(at, 1);
      left = left.map((row) => row.map((value, c) => value - (row[column]! / pivot![column]!) * pivot![c]!));
      found++;
    }
    return found;
  };
  const whole = rank(sets);
  const few = (from: number, chosen: readonly number[]): boolean => {
    const others = sets.map((row) => row.filter((_, at) => !chosen.includes(at)));
    if (chosen.length > 0 && rank(others) < whole) return true;
    if (chosen.length === fewest - 1) return false;
    for (let at = from; at < people; at++) if (few(at + 1, [...chosen, at])) return true;
    return false;
  };
  return few(0, []);
}

describe('figures', () => {
  it('are not made of fewer than five who answered both times', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: fewest - 1 }), (pairs) => {
        const { all, perQuestion, groups, gained } = figuresOf(pairs, questions);
        expect([all, perQuestion, gained]).toEqual([null, [], 0]);
        expect(groups.every(({ gain }) => gain === null)).toBe(true);
      }),
    );
  });

  it('keep numerators and denominators that add up', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: fewest, maxLength: 30 }), (pairs) => {
        const { all, perQuestion, groups, gained } = figuresOf(pairs, questions);
        expect(all!.n).toBe(pairs.length);
        expect(perQuestion.reduce((sum, one) => sum + one.after, 0)).toBe(all!.after);
        expect(all!.before + all!.after).toBeLessThanOrEqual(2 * pairs.length * questions.length);
        const each = pairs.map(({ before, after }) => (after.length - before.length) / questions.length);
        const mean = each.reduce((sum, one) => sum + one, 0) / pairs.length;
        expect(pointsGained(all!, questions.length)).toBeCloseTo(mean * 100, 10);
        expect(gained % 5).toBe(0);
        expect(gained).toBeLessThanOrEqual(pairs.length);
        for (const { gain } of groups) if (gain) expect(gain.n).toBeGreaterThanOrEqual(fewest);
      }),
    );
  });

  it('tell of fewer than five people in no way, whatever is added or subtracted', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: fewest, maxLength: 12 }), (pairs) => {
        const rowOf = (members: readonly Pair[]) => pairs.map((one) => Number(members.includes(one)));
        const sets = [pairs.map(() => 1), ...shownGroups(pairs).map(({ members }) => rowOf(members))];
        expect(tellsOfFew(sets, pairs.length)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('leave a group out when the one person beside it could be worked out', () => {
    const one = (organisationKind: string): Pair => ({
      ...{ sex: 'f', jurisdiction: 'RS', before: ['q1'], after: ['q1', 'q2'] },
      organisationKind,
    });
    const pairs = [...Array.from({ length: 6 }, () => one('cso')), one('other')];
    const { groups } = figuresOf(pairs, questions);
    expect(groups).toMatchObject([
      { value: 'cso', gain: null },
      { value: 'other', gain: null },
      { dimension: 'sex', value: 'f', gain: { n: 7, before: 7, after: 14 } },
      { dimension: 'jurisdiction', value: 'RS', gain: { n: 7 } },
    ]);
  });
});
