import type { PlainDate } from '../platform/dates.ts';
import { indicatorsOf } from './definition/cross-checks.ts';
import type { ActionDefinition } from './definition/load-action.ts';
import type { ActionTarget } from './definition/schema.ts';
import type { Activity, Milestone } from './definition/workplan.ts';
import { type MilestoneState, milestoneState, type Standing } from './rules.ts';

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

export type MilestoneView = {
  readonly milestone: Milestone;
  readonly activity: Activity;
  readonly state: MilestoneState;
};

/** The milestones of the work plan with how far each is. */
export function milestonesOf(
  { workplan, logframe }: ActionDefinition,
  standing: Standing,
  today: PlainDate,
): MilestoneView[] {
  const indicators = indicatorsOf(logframe);
  return workplan.activities.flatMap((activity) =>
    activity.milestones.map((milestone) => {
      const measured = indicators.find(({ code }) => code === milestone.indicator);
      const state = milestoneState(milestone, {
        target: measured?.target.value ?? null,
        now: measured && standing.get(measured.code),
        today,
      });
      return { milestone, activity, state };
    }),
  );
}

/** What is late, the longest first; and what comes next, the soonest first. */
export function lateAndNext(milestones: readonly MilestoneView[]): {
  late: MilestoneView[];
  next: MilestoneView[];
} {
  const byDay = (a: MilestoneView, b: MilestoneView) =>
    (a.milestone.on.value ?? '') < (b.milestone.on.value ?? '') ? -1 : 1;
  return {
    late: milestones.filter(({ state }) => state === 'late').sort(byDay),
    next: milestones.filter(({ state }) => state === 'planned').sort(byDay),
  };
}
