import { daysBetween, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Shown } from '../../platform/suppression.ts';

/** When a milestone is to be reached: from the first to the last day. */
export type Plan = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };

/** What the records behind a milestone add, by day, the earliest first. */
export type Added = { readonly on: PlainDate; readonly value: number };

export type MilestoneState =
  | 'reached'
  | 'under_way'
  | 'not_begun'
  | 'late'
  | 'past'
  | 'planned'
  | 'not_known';
export type Pace = 'ahead' | 'on_plan' | 'behind';

export type Standing = {
  readonly state: MilestoneState;
  /** Null without a plan, or where the numbers that would tell are hidden. */
  readonly pace: Pace | null;
  readonly reachedOn: PlainDate | null;
  /** How many there would be today if they came evenly over the planned days. */
  readonly expected: number | null;
};

export type Milestone = {
  /** How many it takes. Null: no source sets a number, and it is under way from the first record. */
  readonly number: number | null;
  readonly plan: Plan | null;
  /** Undefined: nothing counts it. */
  readonly now: Shown | undefined;
  /** The same by day; null where small numbers are hidden, because two days subtracted would tell them. */
  readonly added: readonly Added[] | null;
};

/**
 * How far a milestone is, from the records that count and its plan. The number decides before a day does: a milestone whose number
 * is reached is never late, and a day alone does not prove that something happened.
 */
export function standingOf({ number, plan, now, added }: Milestone, today: PlainDate): Standing {
  const value = now && 'shown' in now ? now.shown : undefined;
  const expected = number !== null && plan ? expectedBy(number, plan, today) : null;
  const reached = number !== null && value !== undefined && value >= number;
  if (reached) {
    const reachedOn = added ? dayOf(added, number) : null;
    return {
      state: 'reached',
      pace: reachedOn && plan ? paceOfDay(reachedOn, plan) : null,
      reachedOn,
      expected,
    };
  }
  const pace = plan ? paceOf(value, expected, plan, today) : null;
  return { state: stateOf({ number, plan, now }, today), pace, reachedOn: null, expected };
}

function stateOf({ number, plan, now }: Omit<Milestone, 'added'>, today: PlainDate): MilestoneState {
  const begun = now !== undefined && !('shown' in now && now.shown === 0);
  if (plan && plan.endsOn < today) return number === null && (begun || now === undefined) ? 'past' : 'late';
  if (begun) return 'under_way';
  if (plan) return plan.startsOn > today ? 'planned' : 'not_begun';
  return now === undefined ? 'not_known' : 'not_begun';
}

/** The day on which as many had come together. */
export function dayOf(added: readonly Added[], number: number): PlainDate | null {
  let sum = 0;
  for (const { on, value } of added) {
    sum += value;
    if (sum >= number) return on;
  }
  return null;
}

/** Whole ones, rounded down: nobody is behind by a part of a round table. */
function expectedBy(number: number, { startsOn, endsOn }: Plan, today: PlainDate): number {
  if (today < startsOn) return 0;
  if (today >= endsOn) return number;
  return Math.floor((number * (daysBetween(startsOn, today) + 1)) / (daysBetween(startsOn, endsOn) + 1));
}

function paceOfDay(reachedOn: PlainDate, { startsOn, endsOn }: Plan): Pace {
  if (reachedOn < startsOn) return 'ahead';
  return reachedOn <= endsOn ? 'on_plan' : 'behind';
}

function paceOf(
  value: number | undefined,
  expected: number | null,
  plan: Plan,
  today: PlainDate,
): Pace | null {
  if (plan.endsOn < today) return expected === null ? null : 'behind';
  if (today < plan.startsOn) return value !== undefined && value > 0 ? 'ahead' : null;
  if (value === undefined || expected === null) return null;
  if (value < expected) return 'behind';
  return value > expected + 1 ? 'ahead' : 'on_plan';
}

/**
 * The same for a milestone that a source dates: it tells what was held, and is no plan that anybody could be late with. Reached by
 * records of its days, past where they are of other days, and compared with nothing.
 */
export function asDated(standing: Standing, { endsOn }: Plan, today: PlainDate): Standing {
  const { state, reachedOn } = standing;
  const own = state === 'reached' && (reachedOn === null || reachedOn <= endsOn);
  if (own || endsOn >= today) return { ...standing, pace: null, expected: null };
  return { state: 'past', pace: null, reachedOn: null, expected: null };
}

type Owned = Plan & {
  readonly partnerId: string | null;
  readonly heading?: string | null;
  readonly follows?: string | null;
};

/** No milestone may wait for itself, through however many others. Problem: `milestone_circle`. */
export function mustNotCircle(
  follows: ReadonlyMap<string, string | null>,
  { key, before }: { readonly key: string; readonly before: string | null },
): void {
  const seen = new Set<string>();
  for (let at = before; at && !seen.has(at); at = follows.get(at) ?? null) {
    if (at === key) throw problem('milestone_circle', {}, { field: 'follows' });
    seen.add(at);
  }
}

/** Problem: `milestone_plan_unchanged`. */
export function mustBeAnother(before: Owned | undefined, next: Owned): void {
  if (
    before &&
    before.startsOn === next.startsOn &&
    before.endsOn === next.endsOn &&
    before.partnerId === next.partnerId &&
    (before.heading ?? null) === (next.heading ?? null) &&
    (before.follows ?? null) === (next.follows ?? null)
  )
    throw problem('milestone_plan_unchanged', {}, { field: 'starts_on' });
}
