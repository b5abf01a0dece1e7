import type { ActionDefinition } from './definition/load-action.ts';
import type { ActionTarget } from './definition/schema.ts';

/** The targets that milestones of a cluster's activities, or results of the cluster in the logframe, are measured by. */
export function targetsOfCluster(definition: ActionDefinition, cluster: string): ActionTarget[] {
  const { action, workplan, logframe } = definition;
  const milestones = workplan.activities
    .filter((activity) => activity.cluster === cluster)
    .flatMap((activity) => activity.milestones.flatMap(({ indicator }) => indicator ?? []));
  const results = logframe.results
    .filter((result) => result.cluster === cluster)
    .flatMap(({ indicators }) => indicators.map(({ code }) => code));
  const codes = new Set([...milestones, ...results]);
  return action.targets.filter(({ indicator }) => codes.has(indicator));
}
