import {
  type ActionDefinition,
  type Activity,
  type Indicator,
  indicatorsOf,
  type Milestone,
} from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { inLanguage, type Locale } from '../../platform/language/language.ts';
import type { Shown } from '../../platform/suppression.ts';
import type { Tx } from '../../platform/work.ts';
import { listTargets } from '../logframe/queries.ts';
import { targetOf } from '../logframe/view.ts';
import { publicStanding } from '../public/published-values.ts';
import { listPublishedTargets } from '../public/queries.ts';
import { type Eyes, measureDays } from '../queries-measure.ts';
import { keyOf, listPlans, listPublishedPlans, type PublishedPlan } from './queries.ts';
import { type Added, asDated, type Plan, type Standing, standingOf } from './rules.ts';

/** A milestone where it stands, with all that its pages show of it. */
export type MilestoneView = Standing & {
  readonly milestone: Milestone;
  readonly activity: Activity;
  readonly indicator: Indicator | undefined;
  readonly number: number | null;
  readonly now: Shown | undefined;
  readonly plan: Plan | null;
  /** As somebody set it, or as the work plan of the Action names it. */
  readonly partnerName: string | null;
  readonly partnerId: string | null;
  /** The key of the budget heading that pays for it; null where none is named. */
  readonly heading: string | null;
  /** The milestone that comes before it, as `activity/milestone`. */
  readonly follows: string | null;
  /** The source that gives its days, where nobody set others. */
  readonly source: string | null;
};

type Known = {
  readonly plans: ReadonlyMap<
    string,
    PublishedPlan & {
      readonly partnerId?: string | null;
      readonly heading?: string | null;
      readonly follows?: string | null;
    }
  >;
  readonly numberOf: (indicator: Indicator) => number | null;
  readonly nowOf: (code: string) => Shown | undefined;
  readonly addedOf: (indicator: Indicator) => readonly Added[] | null;
};

/** The milestones of the work plan for staff, over the records themselves. */
export async function staffMilestones(
  tx: Tx,
  { actionId, definition, today }: Asked,
): Promise<MilestoneView[]> {
  const targets = await listTargets(tx, actionId);
  const days = await daysOf(tx, { actionId, definition, today }, 'staff');
  const plans = await listPlans(tx, actionId);
  return milestonesOver(definition, today, {
    plans: new Map([...plans].map(([key, [latest]]) => [key, latest!])),
    targetOf: (indicator) => targetOf(indicator, targets),
    days,
  });
}

/** The same over what a page has read already: no statement of its own. */
export function milestonesOver(
  definition: ActionDefinition,
  today: PlainDate,
  read: {
    readonly plans: Known['plans'];
    readonly targetOf: (indicator: Indicator) => number | null;
    readonly days: ReadonlyMap<string, readonly Added[]>;
  },
): MilestoneView[] {
  const sum = (code: string) => (read.days.get(code) ?? []).reduce((all, { value }) => all + value, 0);
  return viewsOf(definition, today, {
    plans: read.plans,
    numberOf: read.targetOf,
    nowOf: (code) => ({ shown: sum(code) }),
    addedOf: ({ code }) => read.days.get(code) ?? [],
  });
}

/** The same as everybody may see it: published records, and where small numbers are hidden no day. */
export async function publicMilestones(
  tx: Tx,
  { actionId, definition, today, now }: Asked & { readonly now: string },
): Promise<MilestoneView[]> {
  const targets = await listPublishedTargets(tx, actionId);
  const standing = await publicStanding(tx, actionId, now);
  const days = await daysOf(tx, { actionId, definition, today }, 'public');
  return viewsOf(definition, today, {
    plans: await listPublishedPlans(tx, actionId),
    numberOf: (indicator) => targetOf(indicator, targets),
    nowOf: (code) => standing.get(code),
    addedOf: ({ code, counts }) => (counts === 'other' ? (days.get(code) ?? []) : null),
  });
}

type Asked = {
  readonly actionId: string;
  readonly definition: ActionDefinition;
  readonly today: PlainDate;
};

function daysOf(tx: Tx, { actionId, definition, today }: Asked, eyes: Eyes) {
  const { workplan, logframe, action } = definition;
  const codes = new Set(
    workplan.activities.flatMap(({ milestones }) => milestones.map(({ indicator }) => indicator)),
  );
  return measureDays(
    tx,
    // Where small numbers are hidden, the public reads no day.
    indicatorsOf(logframe).filter(
      ({ code, counts }) => codes.has(code) && (eyes === 'staff' || counts === 'other'),
    ),
    { actionId, currency: action.currency, window: { from: null, to: today }, eyes },
  );
}

function viewsOf(
  { action, workplan, logframe }: ActionDefinition,
  today: PlainDate,
  { plans, numberOf, nowOf, addedOf }: Known,
): MilestoneView[] {
  const indicators = indicatorsOf(logframe);
  const nameOf = (key: string | undefined) =>
    action.organisations.find((one) => one.key === key)?.name ?? null;
  return workplan.activities.flatMap((activity) =>
    activity.milestones.map((milestone) => {
      const indicator = indicators.find(({ code }) => code === milestone.indicator);
      const set = plans.get(keyOf(activity.key, milestone.key));
      const { on, until } = milestone;
      const plan = set ?? (on.value === null ? null : { startsOn: on.value, endsOn: until ?? on.value });
      const about = {
        number: milestone.first ? 1 : indicator ? numberOf(indicator) : null,
        now: indicator && nowOfMilestone(milestone, nowOf(indicator.code)),
        plan,
      };
      const added = indicator ? addedOf(indicator) : null;
      const standing = standingOf({ ...about, added }, today);
      const source = !set && plan && on.source ? on.source : null;
      return {
        ...(source ? asDated(standing, plan!, today) : standing),
        ...about,
        source,
        milestone,
        activity,
        indicator,
        partnerName: set ? set.partnerName : nameOf(milestone.partner ?? activity.partners.value?.[0]),
        partnerId: set?.partnerId ?? null,
        heading: set?.heading ?? activity.budgetHeading.value,
        follows: set?.follows ?? null,
      };
    }),
  );
}

/** The first of its kind is there or it is not: how many followed is no part of it. */
function nowOfMilestone({ first }: Milestone, now: Shown | undefined): Shown | undefined {
  return first && now && 'shown' in now ? { shown: Math.min(now.shown, 1) } : now;
}

/** The budget heading that pays for a milestone, with its number; undefined where none is named. */
export function headingText(
  { heading }: Pick<MilestoneView, 'heading'>,
  { action }: Pick<ActionDefinition, 'action'>,
  locale: Locale,
): string | undefined {
  const found = action.budgetHeadings.find(({ key }) => key === heading);
  return found && `${found.number}. ${inLanguage(found.name, locale)}`;
}

/** What is late, the longest first; and what comes next, the soonest first. */
export function lateAndNext(milestones: readonly MilestoneView[]): {
  late: MilestoneView[];
  next: MilestoneView[];
} {
  const by = (field: keyof Plan) => (a: MilestoneView, b: MilestoneView) =>
    (a.plan?.[field] ?? '') < (b.plan?.[field] ?? '') ? -1 : 1;
  return {
    late: milestones.filter(({ state }) => state === 'late').sort(by('endsOn')),
    next: milestones
      .filter(({ state, plan }) => plan && ['planned', 'under_way', 'not_begun'].includes(state))
      .sort(by('endsOn')),
  };
}
