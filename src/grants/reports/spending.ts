import { budgetOf, figuresOf, headings } from '../../forms/index.ts';
import type { Headings } from '../addenda/headings.ts';

/** Expenditure of an agreement under one heading, minor units of its currency; what was rejected is not in it. */
export type Spent = { readonly heading: string; readonly beforeMinor: number; readonly hereMinor: number };
export type Spending = {
  readonly heading: string;
  readonly budgetMinor: number;
  readonly beforeMinor: number;
  readonly hereMinor: number;
  /** What the heading still has; negative when more was spent than it had. */
  readonly leftMinor: number;
};

/**
 * The budget of a project beside what was spent of it, by heading in the order of the EU's budget: headings with a budget or with
 * expenditure. Nothing where the form asked for no budget. `changed` is the budget that an addendum or a notice made of it.
 */
export function spendingOf(
  budget: unknown,
  currency: string,
  spent: readonly Spent[],
  changed?: Headings,
): readonly Spending[] {
  const answer = budgetOf(budget as Parameters<typeof budgetOf>[0]);
  if (answer.lines.length === 0) return [];
  const rules = { currency, headings: [...headings], ceilings: [], coFinancingPercent: 0 };
  return figuresOf(rules, answer).headings.flatMap(({ heading, minor: original }) => {
    const minor = changed ? (changed[heading] ?? 0) : original;
    const under = spent.filter((one) => one.heading === heading);
    const beforeMinor = under.reduce((sum, one) => sum + one.beforeMinor, 0);
    const hereMinor = under.reduce((sum, one) => sum + one.hereMinor, 0);
    if (minor === 0 && beforeMinor === 0 && hereMinor === 0) return [];
    return [
      { heading, budgetMinor: minor, beforeMinor, hereMinor, leftMinor: minor - beforeMinor - hereMinor },
    ];
  });
}
