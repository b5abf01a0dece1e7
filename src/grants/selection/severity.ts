import type { Mean } from '../assessment/rules.ts';

/** An assessment that was handed in; its total in hundredths of a point. */
export type HandedIn = {
  readonly applicationId: string;
  readonly assessorId: string;
  readonly totalPoints: number;
};

/** How the totals of one assessor differ from those of the others. */
export type Severity = {
  readonly assessorId: string;
  readonly assessments: number;
  /** Of these, how many another assessor handed in, too. Only they are compared. */
  readonly compared: number;
  /** Over the compared applications: the sum of the assessor's totals, and of the averages of the others. */
  readonly own: Mean;
  readonly others: Mean;
  /** The average of the assessor's total less the average of the others; absent without an application to compare. */
  readonly difference?: Mean;
};

/** With fewer applications than these a difference says nothing about an assessor. */
export const enoughToSay = 5;

/** Each assessor against the others of the same applications, exactly, in the order in which they come. */
export function severityOf(handedIn: readonly HandedIn[]): Severity[] {
  const all = new Map<string, { sum: number; count: number }>();
  for (const { applicationId, totalPoints } of handedIn) {
    const { sum, count } = all.get(applicationId) ?? { sum: 0, count: 0 };
    all.set(applicationId, { sum: sum + totalPoints, count: count + 1 });
  }
  return [...new Set(handedIn.map(({ assessorId }) => assessorId))].map((assessorId) => {
    const given = handedIn.filter((one) => one.assessorId === assessorId);
    const compared = given
      .map(({ applicationId, totalPoints }) => ({ totalPoints, ...all.get(applicationId)! }))
      .filter(({ count }) => count > 1);
    // One denominator for all averages, so that nothing is rounded on the way.
    const parts = compared.reduce((common, { count }) => leastCommonMultiple(common, count - 1), 1);
    const own = compared.reduce((sum, { totalPoints }) => sum + totalPoints, 0);
    const others = compared.reduce(
      (all, { sum, count, totalPoints }) => all + ((sum - totalPoints) * parts) / (count - 1),
      0,
    );
    return {
      assessorId,
      assessments: given.length,
      compared: compared.length,
      own: { points: own, parts: 1 },
      others: { points: others, parts },
      ...(compared.length > 0 && {
        difference: { points: own * parts - others, parts: parts * compared.length },
      }),
    };
  });
}

/** An exact mean in points with two decimals, a half away from nought: what is opposite stays so. */
export function roundedPoints({ points, parts }: Mean): number {
  const size = Math.floor((2 * Math.abs(points) + parts) / (2 * parts));
  return (points < 0 ? -size : size) / 100;
}

function leastCommonMultiple(a: number, b: number): number {
  let [rest, divisor] = [a, b];
  while (divisor > 0) [rest, divisor] = [divisor, rest % divisor];
  return (a / rest) * b;
}
