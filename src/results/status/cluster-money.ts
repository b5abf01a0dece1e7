import type { ActionDefinition } from '../../action/index.ts';
import type { StatusFacts } from './queries.ts';
import { type Money, moneyOf } from './rules.ts';

/** The money of each cluster, as far as headings of the budget are of one cluster alone. */
export type ClusterMoney = {
  /** By cluster: its money, and the keys of the headings that make it. Clusters without a heading of their own are not in it. */
  readonly of: ReadonlyMap<string, { readonly money: Money; readonly headings: readonly string[] }>;
  /** What headings have that are of no cluster, or of several: it is not divided. */
  readonly shared: Money;
};

/**
 * A heading is of a cluster where the work plan names it for activities of that cluster alone: in its definition or in the plan of
 * a milestone. What is still to be paid to sub-grants is under the heading for third parties, to suppliers under that of the contract.
 */
export function clusterMoney({ action, workplan }: ActionDefinition, facts: StatusFacts): ClusterMoney {
  const named = workplan.activities.flatMap((activity) => {
    const planned = facts.plans.filter((plan) => plan.activity === activity.key);
    const inPlans = planned.flatMap(({ heading }) => heading ?? []);
    const inDefinition = [activity.budgetHeading.value ?? []].flat();
    return [...inDefinition, ...inPlans].map((heading) => ({ heading, cluster: activity.cluster }));
  });
  const clustersOf = new Map(
    [...Map.groupBy(named, ({ heading }) => heading)].map(
      ([heading, all]) => [heading, new Set(all.map(({ cluster }) => cluster))] as const,
    ),
  );
  const only = (heading: string) => {
    const [first, ...others] = clustersOf.get(heading) ?? [];
    return others.length === 0 ? first : undefined;
  };
  const thirdParties = action.budgetHeadings.find((one) => one.thirdParties)?.key;
  const moneyUnder = (isHere: (heading: string) => boolean) =>
    moneyOf(
      facts.money.filter(({ heading }) => isHere(heading)),
      thirdParties !== undefined && isHere(thirdParties) ? facts.grants : [],
      facts.ordered.filter(({ heading }) => isHere(heading)),
    );
  const of = action.clusters.flatMap(({ key }) => {
    const headings = action.budgetHeadings.map((one) => one.key).filter((heading) => only(heading) === key);
    return headings.length === 0
      ? []
      : [[key, { headings, money: moneyUnder((one) => headings.includes(one)) }] as const];
  });
  return { of: new Map(of), shared: moneyUnder((heading) => only(heading) === undefined) };
}
