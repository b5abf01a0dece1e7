import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareMeans } from '../assessment/rules.ts';
import { type HandedIn, roundedPoints, severityOf } from './severity.ts';

const total = fc.integer({ min: 0, max: 100 }).map((points) => points * 100);
/** A call of up to twelve applications, each with the totals of some of five assessors. */
const calls = fc
  .array(fc.array(fc.option(total), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 })
  .map((applications) =>
    applications.flatMap((totals, at) =>
      totals.flatMap((totalPoints, who): HandedIn[] =>
        totalPoints === null
          ? []
          : [{ applicationId: `application ${at}`, assessorId: `assessor ${who}`, totalPoints }],
      ),
    ),
  );
const byAssessor = (rows: readonly HandedIn[]) =>
  severityOf(rows).sort((a, b) => (a.assessorId < b.assessorId ? -1 : 1));
const differences = (rows: readonly HandedIn[]) => byAssessor(rows).map(({ difference }) => difference);
const row = (applicationId: string, assessorId: string, points: number): HandedIn => ({
  applicationId,
  assessorId,
  totalPoints: points * 100,
});

it('Each difference is the average over the applications that another assessor scored, too.', () => {
  const rows = [
    ...[row('1', 'a', 60), row('1', 'b', 70), row('1', 'c', 75)],
    ...[row('2', 'a', 50), row('2', 'b', 40)],
    row('3', 'a', 90),
    row('4', 'd', 10),
  ];
  // a: (60 − 72.5 + 50 − 40) ÷ 2; its third application was scored by nobody else.
  const [a, b, , d] = byAssessor(rows);
  expect([a!.assessments, a!.compared, roundedPoints(a!.difference!)]).toEqual([3, 2, -1.25]);
  expect([roundedPoints(a!.own), roundedPoints(a!.others)]).toEqual([110, 112.5]);
  expect(roundedPoints(b!.difference!)).toBe(-3.75);
  expect([d!.assessments, d!.compared, d!.difference]).toEqual([1, 0, undefined]);
});

it('The differences of two assessors of the same applications are opposite, rounded as well.', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(total, total), { minLength: 1, maxLength: 20 }), (pairs) => {
      const rows = pairs.flatMap(([a, b], at) => [row(`${at}`, 'a', a / 100), row(`${at}`, 'b', b / 100)]);
      const [a, b] = differences(rows);
      expect(a!.points).toBe(0 - b!.points);
      expect(roundedPoints(a!) + roundedPoints(b!)).toBe(0);
    }),
  );
});

it('More or fewer points for everything change nothing.', () => {
  fc.assert(
    fc.property(calls, fc.integer({ min: -50, max: 50 }), (rows, points) => {
      const shifted = rows.map((one) => ({ ...one, totalPoints: one.totalPoints + points * 100 }));
      expect(differences(shifted)).toEqual(differences(rows));
    }),
  );
});

it('Other names of assessors and applications, in another order, change nothing.', () => {
  fc.assert(
    fc.property(calls, (rows) => {
      const renamed = rows
        .map(({ applicationId, assessorId, totalPoints }) => ({
          applicationId: `other ${applicationId.split('').reverse().join('')}`,
          assessorId: `other ${assessorId}`,
          totalPoints,
        }))
        .reverse();
      const bare = (of: readonly HandedIn[]) => byAssessor(of).map(({ assessorId: _, ...rest }) => rest);
      expect(bare(renamed)).toEqual(bare(rows));
    }),
  );
});

it('A point more for one assessor raises that difference and no other of the same application.', () => {
  fc.assert(
    fc.property(calls, (rows) => {
      const [first] = byAssessor(rows).filter(({ compared }) => compared > 0);
      fc.pre(first !== undefined);
      const id = first!.assessorId;
      const raised = rows.map((one) =>
        one.assessorId === id ? { ...one, totalPoints: one.totalPoints + 100 } : one,
      );
      for (const [at, after] of byAssessor(raised).entries()) {
        const before = byAssessor(rows)[at]!;
        if (!after.difference) continue;
        const change = compareMeans(after.difference, before.difference!);
        expect(after.assessorId === id ? change > 0 : change <= 0).toBe(true);
      }
    }),
  );
});

it('A half of a hundredth is rounded away from nought on both sides.', () => {
  expect([1, -1, 3, -3, 0].map((points) => roundedPoints({ points, parts: 2 }))).toEqual([
    0.01, -0.01, 0.02, -0.02, 0,
  ]);
});
