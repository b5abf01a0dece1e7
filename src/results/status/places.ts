import { type ActionDefinition, type Indicator, indicatorsOf } from '../../action/index.ts';
import type { Share } from '../measure.ts';
import type { Addition } from '../queries-measure.ts';
import type { StatusFacts } from './queries.ts';
import { moneyOf } from './rules.ts';

/** One line of the status: of a jurisdiction, or of the region where it is null. */
export type PlaceLine = {
  readonly jurisdiction: string | null;
  readonly subGrants: number;
  readonly amount: number;
  readonly paid: number;
  /** What active sub-grants of it still have to be paid. */
  readonly committed: number;
  /** What records of this place add to the targets, as a share of all of them. */
  readonly contribution: Share;
};

/** Every jurisdiction in the Action's order, and the region. The contributions of all sum to what the records make of the targets. */
export function placesOf(
  { action, logframe }: ActionDefinition,
  { grants }: StatusFacts,
  additions: readonly Addition[],
  numberOf: (indicator: Indicator) => number | null,
): PlaceLine[] {
  const set = indicatorsOf(logframe).flatMap((indicator) => {
    const target = numberOf(indicator);
    return target === null ? [] : [{ code: indicator.code, target }];
  });
  return [...action.jurisdictions, null].map((jurisdiction) => {
    const here = grants.filter((one) => one.jurisdiction === jurisdiction);
    const sum = (pick: (one: (typeof grants)[number]) => number) =>
      here.reduce((all, one) => all + pick(one), 0);
    const figureOf = (code: string) =>
      additions
        .filter((one) => one.code === code && one.jurisdiction === jurisdiction)
        .reduce((all, { value }) => all + value, 0);
    return {
      jurisdiction,
      subGrants: sum(({ number }) => number),
      amount: sum(({ amount }) => amount),
      paid: sum(({ paid }) => paid),
      committed: moneyOf([], here).committed,
      contribution: {
        numerator: set.reduce(
          (all, { code, target }) => all + Math.floor((figureOf(code) * 1000) / target),
          0,
        ),
        denominator: set.length * 1000,
      },
    };
  });
}
