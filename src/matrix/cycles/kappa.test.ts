import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKinds } from './answers.ts';
import { agreementOf, linear, plain, quadratic, weightedKappa } from './kappa.ts';

describe('weighted kappa', () => {
  it('is what Cohen worked out for three diagnoses (Psychological Bulletin 70, 1968: 0.348, unweighted 0.492)', () => {
    const table = [
      [44, 7, 9],
      [5, 20, 5],
      [1, 3, 6],
    ];
    const weights = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ];
    expect(weightedKappa(table, (one, other) => weights[one]![other]!)).toBeCloseTo(0.348, 3);
    expect(weightedKappa(table, plain)).toBeCloseTo(0.492, 3);
  });

  it('is what is published for two radiologists and 85 mammograms (Boyd 1982 in Altman 1991: 0.4728, linear 0.5684, quadratic 0.6714)', () => {
    const table = [
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ];
    expect(weightedKappa(table, plain)).toBeCloseTo(0.4728, 4);
    expect(weightedKappa(table, linear)).toBeCloseTo(0.5684, 4);
    expect(weightedKappa(table, quadratic)).toBeCloseTo(0.6714, 4);
  });

  it('has nothing to say of no pair, and of two who always said the same one word', () => {
    expect(
      weightedKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      weightedKappa([
        [12, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });

  it('is 1 exactly where nobody disagrees, never more, and the same whoever is called the first', () => {
    const square = fc.array(fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(square, fc.constantFrom(linear, quadratic, plain), (table, weights) => {
        const kappa = weightedKappa(table, weights);
        const turned = table.map((_, at) => table.map((row) => row[at]!));
        if (kappa === null) return;
        const disagree = table.some((row, i) => row.some((count, j) => i !== j && count > 0));
        expect(kappa <= 1 && kappa < 1 === disagree).toBe(true);
        expect(weightedKappa(turned, weights)).toBeCloseTo(kappa, 9);
      }),
    );
  });
});

describe('the agreement of two assessors', () => {
  it('tells no kappa from fewer than ten questions with a value of both', () => {
    const nine = Array.from({ length: 9 }, (_, at) => ({
      first: answerKinds[at % 5]!,
      second: answerKinds[at % 5]!,
    }));
    expect(agreementOf(nine)).toEqual({ pairs: 9, same: 9, scored: 9, kappa: null });
    expect(agreementOf([...nine, { first: 'no_data', second: '50' }]).kappa).toBeNull();
    expect(agreementOf([...nine, { first: '50', second: '50' }])).toEqual({
      pairs: 10,
      same: 10,
      scored: 10,
      kappa: 1,
    });
  });
});
