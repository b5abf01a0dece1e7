import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts';
import type { MilestoneView } from './milestones.ts';
import { keyOf } from './queries.ts';
import type { GanttFilter } from './schema.ts';

/** Under what a milestone is found by those that follow it: `activity/milestone`. */
export function keyOfView({ activity, milestone }: MilestoneView): string {
  return keyOf(activity.key, milestone.key);
}

export function filterMilestones(views: readonly MilestoneView[], filter: GanttFilter): MilestoneView[] {
  return views.filter(
    ({ activity, milestone, partnerName }) =>
      (!filter.cluster || activity.cluster === filter.cluster) &&
      (!filter.partner || partnerName === filter.partner) &&
      (!filter.jurisdiction ||
        (milestone.jurisdictions ?? activity.jurisdictions).some((code) => code === filter.jurisdiction)),
  );
}

/** A bar of the drawing: where it begins and ends as shares of a thousand of the days shown. */
export type GanttBar = {
  readonly view: MilestoneView;
  readonly from: number;
  readonly to: number;
  readonly row: number;
};
export type Gantt = {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly bars: readonly GanttBar[];
  /** From the end of one bar to the begin of another, as places in `bars`. `clashes`: the later one begins before the earlier ends. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly clashes: boolean }[];
  /** Today's place; null where today is not among the days shown. */
  readonly today: number | null;
  readonly ticks: readonly { readonly day: PlainDate; readonly at: number }[];
  /** Milestones that have no days, or days outside those shown: they stand in the table alone. */
  readonly undrawn: number;
};
type Period = { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null } | null;

/**
 * Places the milestones over the days of the Action, in the order of the work plan; where the Action's days are not known, over the
 * days of all of them. A bar that begins before the Action or ends after it is cut there. Undefined when nothing can be drawn.
 */
export function ganttOf(
  views: readonly MilestoneView[],
  period: Period,
  today: PlainDate,
): Gantt | undefined {
  const planned = views.flatMap((view) => (view.plan ? [{ view, ...view.plan }] : []));
  const startsOn = period?.startsOn ?? planned.map((one) => one.startsOn).sort()[0];
  const endsOn =
    period?.endsOn ??
    planned
      .map((one) => one.endsOn)
      .sort()
      .at(-1);
  if (!startsOn || !endsOn || endsOn < startsOn) return undefined;
  const days = daysBetween(startsOn, endsOn) + 1;
  const at = (day: PlainDate) =>
    Math.round((Math.min(Math.max(daysBetween(startsOn, day), 0), days) * 1000) / days);
  const bars = planned
    .filter((one) => one.endsOn >= startsOn && one.startsOn <= endsOn)
    .map(
      ({ view, ...plan }, row): GanttBar => ({
        view,
        from: at(plan.startsOn),
        to: at(addDays(plan.endsOn, 1)),
        row,
      }),
    );
  if (bars.length === 0) return undefined;
  const rowOf = new Map(bars.map(({ view, row }) => [keyOfView(view), row]));
  return {
    startsOn,
    endsOn,
    bars,
    links: bars.flatMap(({ view, row }) => {
      const before = view.follows === null ? undefined : rowOf.get(view.follows);
      if (before === undefined) return [];
      return [{ from: before, to: row, clashes: isTooEarly(view, bars[before]!.view) }];
    }),
    today: today >= startsOn && today <= endsOn ? at(today) : null,
    ticks: ticksBetween(startsOn, endsOn).map((day) => ({ day, at: at(day) })),
    undrawn: views.length - bars.length,
  };
}

/** It begins before the milestone that it follows is to be reached. */
export function isTooEarly(view: MilestoneView, before: MilestoneView): boolean {
  return !!view.plan && !!before.plan && view.plan.startsOn <= before.plan.endsOn;
}

/** The first days of months, quarters, half-years or years: at most eight of them. */
export function ticksBetween(startsOn: PlainDate, endsOn: PlainDate): PlainDate[] {
  const [year = 0, month = 0] = startsOn.split('-').map(Number);
  const first = year * 12 + month - 1 + (startsOn.endsWith('-01') ? 0 : 1);
  const [lastYear = 0, lastMonth = 0] = endsOn.split('-').map(Number);
  const last = lastYear * 12 + lastMonth - 1;
  const step = [1, 3, 6, 12, 24, 60].find((months) => (last - first) / months < 8) ?? 120;
  const ticks: PlainDate[] = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step)
    ticks.push(
      `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`,
    );
  return ticks;
}

/** The months of a year from its first day in which a plan runs: true or false for each of the twelve. */
export function monthsOf(
  plan: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
  from: PlainDate,
): boolean[] {
  const [year = 0, month = 0] = from.split('-').map(Number);
  return Array.from({ length: 12 }, (_, at) => {
    const number = year * 12 + month - 1 + at;
    const text = `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
    return plan.startsOn.slice(0, 7) <= text && text <= plan.endsOn.slice(0, 7);
  });
}
