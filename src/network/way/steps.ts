import type { Instant, PlainDate } from '../../platform/dates.ts';
import { isSafe, type Shown } from '../../platform/suppression.ts';

/** How far an organisation came. The order is that of the Action; nobody has to take each step. */
export const steps = ['invited', 'trained', 'applied', 'granted', 'reported', 'advocating'] as const;
export type Step = (typeof steps)[number];
/** What the Action counts: a way of its own, over several steps. */
export const engaged = 'engaged' as const;
/** `never_came`: somebody asked them to a gathering that is over, and they never came to one. */
export const marks = [...steps, engaged, 'never_came'] as const;
export type Mark = (typeof marks)[number];

/** An organisation with what it did. */
export type OnTheWay = {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string | null;
  readonly fields: readonly string[];
  readonly asked: boolean;
  /** Asked to one that is over, be it that they came to it or not. */
  readonly askedBefore: boolean;
  readonly came: boolean;
  readonly trained: boolean;
  readonly applied: boolean;
  readonly granted: boolean;
  readonly reported: boolean;
  readonly advocating: boolean;
  readonly authored: boolean;
};

/**
 * The marks of an organisation. `engaged` is the rule of the logframe: it came, holds a sub-grant or co-authored an output; neither a
 * registration nor an application counts.
 */
export function marksOf(one: OnTheWay): Mark[] {
  return marks.filter((mark) => {
    if (mark === 'invited') return one.asked || one.came;
    if (mark === 'engaged') return one.came || one.granted || one.authored;
    if (mark === 'never_came') return one.askedBefore && !one.came;
    return one[mark];
  });
}

/** What the list is narrowed to: a mark, or the organisations that do not count yet. */
export const narrowings = [...marks, 'not_engaged'] as const;
export type Narrowing = (typeof narrowings)[number];

export const isIn = (one: OnTheWay, to: Narrowing) =>
  to === 'not_engaged' ? !marksOf(one).includes(engaged) : marksOf(one).includes(to);

/** What to do next for an organisation that does not count yet; `counted` for one that does. */
export type NextStep = 'counted' | 'ask_why' | 'follow_up' | 'invite_applicant' | 'invite';
export function nextStepOf(one: OnTheWay): NextStep {
  if (marksOf(one).includes(engaged)) return 'counted';
  if (one.asked && !one.askedBefore) return 'follow_up';
  if (one.askedBefore) return 'ask_why';
  return one.applied ? 'invite_applicant' : 'invite';
}

export type Row = { readonly key: string; readonly counts: Readonly<Record<Mark, number>> };

/** How many organisations have each mark, by what they are told apart by: an organisation with several fields stands in each. */
export function countMarks(
  organisations: readonly OnTheWay[],
  keysOf: (one: OnTheWay) => readonly string[],
  keys: readonly string[],
): Row[] {
  const rows = new Map(
    keys.map((key) => [key, Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<Mark, number>]),
  );
  for (const one of organisations)
    for (const key of keysOf(one))
      for (const mark of marksOf(one)) if (rows.has(key)) rows.get(key)![mark] += 1;
  return keys.map((key) => ({ key, counts: rows.get(key)! }));
}

/** The steps that the public sees: whom somebody invited is not among them. */
const publicSteps = ['trained', 'applied', 'granted', 'reported', 'advocating'] as const;
type Public = (typeof publicSteps)[number] | typeof engaged;

/** How many had come to each step when a period was frozen. A step that is not told is held back. */
export type WayMoment = {
  readonly frozenAt: Instant;
  readonly endsOn: PlainDate;
  readonly counts: ReadonlyMap<string, number>;
};

/**
 * Which organisations have come to one step and not to another can be counted where every one of the one is one of the other: whoever
 * reported holds a sub-grant, and whoever holds one applied; whoever was trained, advocates or holds one is engaged.
 */
const nested: Readonly<Record<Public, readonly Public[]>> = {
  engaged: ['engaged', 'granted', 'reported', 'trained', 'advocating'],
  applied: ['applied', 'granted', 'reported'],
  granted: ['granted', 'applied', 'reported', 'engaged'],
  reported: ['reported', 'granted', 'applied', 'engaged'],
  trained: ['trained', 'engaged'],
  advocating: ['advocating', 'engaged'],
};

/** What a sub-grant that is not published yet would change. */
const ofSubGrants: readonly Public[] = ['granted', 'reported'];

/**
 * The counts as the public may see them: those of the period that was frozen last, in the order in which periods were frozen, because
 * copies of everything shown before remain. No number is small, and none differs by a small number from any that was ever shown
 * of the same step or of one that is nested with it. The engaged are shown by the same rule on the pages of the results, whatever is
 * shown here: what is a part of them is shown where they are. While the engaged are held back for a sub-grant that is not published
 * yet, so are the steps that it is in, and no others.
 */
export function publishedWay(moments: readonly WayMoment[]): { step: Public; shown: Shown }[] {
  const inOrder = sorted(moments);
  const known = new Map<Public, number[]>([...publicSteps, engaged].map((step) => [step, []]));
  let latest = publicSteps.map((step): { step: Public; shown: Shown } => ({ step, shown: notFrozen }));
  let whole: Shown = notFrozen;
  for (const { counts } of inOrder) {
    whole = tell(counts.get(engaged), known.get(engaged)!, known.get(engaged)!);
    latest = publicSteps.map((step) => {
      const nestedIn = nested[step].flatMap((one) => known.get(one)!);
      const parts = counts.has(engaged) ? nested[engaged] : ofSubGrants;
      if (parts.includes(step) && 'hidden' in whole) return { step, shown: { hidden: true } };
      return { step, shown: tell(counts.get(step) ?? 0, nestedIn, known.get(step)!) };
    });
  }
  return [...latest, { step: engaged, shown: whole }];
}

const sorted = (moments: readonly WayMoment[]) =>
  [...moments].sort((a, b) => (a.frozenAt < b.frozenAt ? -1 : 1));
/** The period whose counts are shown. */
export const latestOf = (moments: readonly WayMoment[]) => sorted(moments).at(-1);
const notFrozen: Shown = { hidden: true, later: true };
/** Shows a number that is safe beside those that are known, and adds it to them. */
function tell(value: number | undefined, beside: readonly number[], known: number[]): Shown {
  if (value === undefined || !isSafe(value) || !beside.every((one) => isSafe(value - one)))
    return { hidden: true };
  known.push(value);
  return { shown: value };
}
