import { expect, it } from 'vitest';
import { agreements, agreementsOfAssessors } from './agreements.ts';
import type { AnswerKind } from './answers.ts';

const answer = (placeId: string, at: number, seat: 'national' | 'second', kind: AnswerKind) => ({
  placeId,
  questionId: `q${at}`,
  seat,
  kind,
});
const seat = (placeId: string, of: 'national' | 'second', personId: string) => ({
  placeId,
  seat: of,
  personId,
  personName: personId.toUpperCase(),
});
const kinds = ['0', '25', '50', '75', '100', '0'] as const;
const answers = ['here', 'there'].flatMap((place) =>
  kinds.flatMap((kind, at) => [
    answer(place, at, 'national', kind),
    answer(place, at, 'second', place === 'here' ? kind : '50'),
  ]),
);
const seats = [
  seat('here', 'national', 'mira'),
  seat('here', 'second', 'petar'),
  seat('there', 'national', 'lira'),
  seat('there', 'second', 'mira'),
];

it('an assessor with seats in several places has one figure over all of them, whichever seat it was', () => {
  const told = agreementsOfAssessors(answers, seats);
  expect(told.map(({ personId, seats: many, pairs, same }) => [personId, many, pairs, same])).toEqual([
    ['mira', 2, 12, 7],
    ['petar', 1, 6, 6],
    ['lira', 1, 6, 1],
  ]);
  // Over twelve pairs there is a kappa where neither place alone has enough of them.
  expect(told.map(({ kappa }) => kappa === null)).toEqual([false, true, true]);
  const turned = seats.map(
    (one) => ({ ...one, seat: one.seat === 'national' ? 'second' : 'national' }) as const,
  );
  expect(agreementsOfAssessors(answers, turned)[0]!.kappa).toBe(told[0]!.kappa);
});

it('tells of all, of each standard and of each place', () => {
  const told = agreements(answers, [{ id: 'here', code: 'AL' }], [{ key: 'S1', questions: new Set(['q0']) }]);
  expect(told.map(({ jurisdiction, standard, pairs }) => [jurisdiction, standard, pairs])).toEqual([
    [null, null, 12],
    [null, 'S1', 2],
    ['AL', null, 6],
  ]);
});
