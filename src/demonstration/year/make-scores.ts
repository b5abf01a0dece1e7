import type { EvaluationGrid } from '../../action/index.ts';
import { criteriaOf, type Scores } from '../../grants/index.ts';
import { chanceOf } from '../chance.ts';
import { justifications } from '../invented/reasons.ts';

/**
 * Scores whose weighted total is this many points of the grid's hundred, or the nearest below. Sections with a floor are filled
 * to it first unless `belowFloor`, so that a low total is low for its points and not for its floors.
 */
export function makeScores(grid: EvaluationGrid, total: number, seed: string, belowFloor: boolean): Scores {
  const chance = chanceOf(`scores ${seed}`);
  const criteria = criteriaOf(grid);
  const points = new Map(criteria.map(({ key, minimum }) => [key, minimum]));
  let left = total - criteria.reduce((sum, { minimum, weight }) => sum + minimum * weight, 0);
  const raise = (keys: readonly string[], most: number) => {
    for (const { key, weight, maximum } of criteria) {
      if (!keys.includes(key)) continue;
      while (points.get(key)! < Math.min(most, maximum) && left >= weight) {
        points.set(key, points.get(key)! + 1);
        left -= weight;
      }
    }
  };
  const floored = grid.sections.filter(({ floor }) => floor !== undefined && floor !== null);
  const others = chance.some(
    criteria.map(({ key }) => key),
    criteria.length,
  );
  if (!belowFloor)
    raise(
      floored.flatMap((section) => section.criteria.map(({ key }) => key)),
      3,
    );
  else
    raise(
      criteria
        .filter(({ key }) => !floored[0]!.criteria.some((one) => one.key === key))
        .map(({ key }) => key),
      3,
    );
  if (!belowFloor) for (const most of [2, 3, 4, 5]) for (const key of others) raise([key], most);
  return Object.fromEntries(
    criteria.map(({ key, maximum }) => {
      const given = points.get(key)!;
      const grade = given >= maximum - 1 ? 2 : given >= maximum / 2 ? 1 : 0;
      return [key, { points: given, justification: chance.pick(justifications[grade]!) }];
    }),
  );
}
